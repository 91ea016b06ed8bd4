package id.tuntas.ledger.sequence;

import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Tile;
import id.tuntas.ledger.proof.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leaves and the roots of complete tiles, as the tiles of C2SP tlog-tiles have them: height 8, so that every root
 * of a subtree is at most 255 stored hashes away.
 */
public final class LeafTable implements Tree.Subtrees {
    private static final int TILE_HEIGHT = 8;
    private static final int TILE_WIDTH = Tile.WIDTH;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    LeafTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Appends the events' leaves and the roots of the tiles that they complete; answers the new size. */
    long append(long size, List<StoredEvent> events) {
        List<Object[]> rows = new ArrayList<>();
        long next = size;
        for (StoredEvent event : events) {
            rows.add(new Object[] {next++, event.globalIndex(), Sequencer.leafHash(event)});
        }
        batches.batchUpdate("INSERT INTO ledger_leaf (leaf_index, global_index, leaf_hash) VALUES (?, ?, ?)", rows);
        complete(1, size / TILE_WIDTH, next / TILE_WIDTH);
        return next;
    }

    private void complete(int tileLevel, long from, long to) {
        for (long index = from; index < to; index++) {
            byte[] root = fold(hashes(tileLevel - 1, index * TILE_WIDTH, TILE_WIDTH));
            db.sql("INSERT INTO ledger_subtree (tile_level, subtree_index, root) VALUES (?, ?, ?)")
                    .params(tileLevel, index, root)
                    .update();
        }
        if (to > from) {
            complete(tileLevel + 1, from / TILE_WIDTH, to / TILE_WIDTH);
        }
    }

    /** Number of leaves. */
    public long size() {
        return db.sql("SELECT size FROM ledger_sequencer WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /**
     * The hashes of a tile or a part of one.
     *
     * @param tileLevel 0 for leaf hashes, above that roots of complete tiles of the level below
     */
    public List<byte[]> hashes(int tileLevel, long first, int count) {
        String query = tileLevel == 0
                ? "SELECT leaf_hash FROM ledger_leaf WHERE leaf_index >= ? AND leaf_index < ? ORDER BY leaf_index"
                : "SELECT root FROM ledger_subtree WHERE tile_level = " + tileLevel
                        + " AND subtree_index >= ? AND subtree_index < ? ORDER BY subtree_index";
        return db.sql(query)
                .params(first, first + count)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    @Override
    public byte[] root(int level, long index) {
        int tileLevel = level / TILE_HEIGHT;
        int width = 1 << (level % TILE_HEIGHT);
        List<byte[]> hashes = hashes(tileLevel, index * width, width);
        if (hashes.size() != width) {
            throw new IllegalStateException("The ledger lacks hashes of level " + level + " at " + index);
        }
        return fold(hashes);
    }

    /** The tree over the whole log. */
    public Tree tree() {
        return new Tree(this);
    }

    /** Where events have their leaves; an event that has none yet is not in the answer. */
    public Map<Long, Long> leafIndexes(String aggregateIdentifier) {
        Map<Long, Long> indexes = new HashMap<>();
        db.sql("""
                        SELECT e.sequence_number, leaf.leaf_index FROM domain_event e
                        JOIN ledger_leaf leaf ON leaf.global_index = e.global_index
                        WHERE e.aggregate_identifier = ?""").param(aggregateIdentifier).query(row -> {
            indexes.put(row.getLong(1), row.getLong(2));
        });
        return indexes;
    }

    private static byte[] fold(List<byte[]> hashes) {
        List<byte[]> level = hashes;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(Hashes.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }
}
