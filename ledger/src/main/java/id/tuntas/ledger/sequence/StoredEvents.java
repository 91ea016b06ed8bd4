package id.tuntas.ledger.sequence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of history as they are stored, by leaf: for whoever checks them. */
public final class StoredEvents {
    private final JdbcClient db;

    StoredEvents(JdbcClient db) {
        this.db = db;
    }

    /** A row and its leaf. */
    public record Row(long leafIndex, StoredEvent event) {}

    /** The rows from a leaf on, at most so many. */
    public List<Row> from(long leafIndex, int count) {
        return db.sql("SELECT leaf.leaf_index, " + StoredEvent.COLUMNS + """
                         FROM ledger_leaf leaf JOIN domain_event e ON e.global_index = leaf.global_index
                        WHERE leaf.leaf_index >= ? ORDER BY leaf.leaf_index LIMIT ?""")
                .params(leafIndex, count)
                .query((row, n) -> new Row(row.getLong(1), StoredEvent.read(row, 2)))
                .list();
    }

    /**
     * Rows that stand among those with a leaf and have none: the sequencer never leaves such a row behind, so somebody
     * has written it afterwards.
     */
    public List<StoredEvent> withoutLeaf(int limit) {
        return db.sql("SELECT " + StoredEvent.COLUMNS + """
                         FROM domain_event e
                        WHERE e.global_index <= (SELECT COALESCE(MAX(last_one.global_index), 0) FROM ledger_leaf last_one)
                          AND NOT EXISTS (SELECT 1 FROM ledger_leaf leaf WHERE leaf.global_index = e.global_index)
                        ORDER BY e.global_index LIMIT ?""")
                .param(limit)
                .query((row, n) -> StoredEvent.read(row, 1))
                .list();
    }
}
