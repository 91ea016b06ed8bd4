package id.tuntas.ledger.sequence;

import id.tuntas.ledger.proof.Hashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each committed event the next leaf. Any number of nodes may run one: a row lock lets one work at a time. A late
 * commit simply comes later; but a gap in the store's own index is passed only when nobody is left who could fill it.
 */
final class Sequencer {
    static final int BATCH = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final RunningTransactions running;
    private final LeafTable leaves;
    private @Nullable Gap gap;

    Sequencer(JdbcClient db, TransactionTemplate transactions, RunningTransactions running, LeafTable leaves) {
        this.db = db;
        this.transactions = transactions;
        this.running = running;
        this.leaves = leaves;
    }

    /** A gap that was seen, and who could then still fill it. */
    private record Gap(long firstMissing, Set<String> suspects) {}

    private record State(long watermark, long size) {}

    /**
     * What a turn did.
     *
     * @param size leaves that there are after it, other nodes' included
     * @param more whether more events may be waiting
     * @param busy whether another node was at it, so that nothing was done here
     */
    record Turn(long size, boolean more, boolean busy) {}

    /** Takes one turn, in a transaction of its own. */
    synchronized Turn turn() {
        Turn turn = transactions.execute(status -> {
            State state = lock().orElse(null);
            if (state == null) {
                return new Turn(leaves.size(), false, true);
            }
            List<StoredEvent> found = after(state.watermark());
            List<StoredEvent> next = proven(found, state.watermark());
            if (next.isEmpty()) {
                return new Turn(state.size(), false, false);
            }
            long size = leaves.append(state.size(), next);
            db.sql("UPDATE ledger_sequencer SET watermark = ?, size = ? WHERE id = 1")
                    .params(next.getLast().globalIndex(), size)
                    .update();
            return new Turn(size, found.size() == BATCH, false);
        });
        return Objects.requireNonNull(turn);
    }

    /** Only looks what the other nodes have done. */
    Turn look() {
        return new Turn(leaves.size(), false, false);
    }

    /** Nobody waits for the lock: whoever did would be one more transaction that a gap has to wait for. */
    private Optional<State> lock() {
        return db.sql("SELECT watermark, size" + running.lockSettings()
                        + " FROM ledger_sequencer WHERE id = 1 FOR UPDATE SKIP LOCKED")
                .query((row, n) -> new State(row.getLong(1), row.getLong(2)))
                .optional();
    }

    private List<StoredEvent> after(long watermark) {
        return db.sql("SELECT " + StoredEvent.COLUMNS
                        + " FROM domain_event e WHERE e.global_index > ? ORDER BY e.global_index LIMIT " + BATCH)
                .param(watermark)
                .query((row, n) -> StoredEvent.read(row, 1))
                .list();
    }

    /** The beginning of what was found, up to the first gap that somebody could still fill. */
    private List<StoredEvent> proven(List<StoredEvent> found, long watermark) {
        List<StoredEvent> proven = new ArrayList<>();
        long expected = watermark + 1;
        for (StoredEvent event : found) {
            if (event.globalIndex() != expected && !isDead(expected)) {
                break;
            }
            proven.add(event);
            expected = event.globalIndex() + 1;
        }
        return proven;
    }

    /**
     * Whether nobody is left who could fill the gap that begins here. Whoever could was running when it was first seen;
     * the rows of this turn were read before, so a gap is passed at the earliest in the turn after the last of them
     * has ended, when its rows would have been found.
     */
    private boolean isDead(long firstMissing) {
        Gap known = gap;
        if (known == null || known.firstMissing() != firstMissing) {
            gap = new Gap(firstMissing, running.now());
            return false;
        }
        if (known.suspects().isEmpty()) {
            LOG.debug("Index {} was given to a transaction that never committed", firstMissing);
            gap = null;
            return true;
        }
        Set<String> still = running.now();
        gap = new Gap(
                firstMissing,
                known.suspects().stream().filter(still::contains).collect(java.util.stream.Collectors.toSet()));
        return false;
    }

    /**
     * Rows that appeared below the watermark: nobody can have committed them after the proof that the gap was dead, so
     * somebody has written into history. They are never given a leaf.
     */
    List<Long> intruders(int limit) {
        return db.sql("""
                        SELECT e.global_index FROM domain_event e
                        WHERE e.global_index <= (SELECT watermark FROM ledger_sequencer WHERE id = 1)
                          AND NOT EXISTS (SELECT 1 FROM ledger_leaf leaf WHERE leaf.global_index = e.global_index)
                        ORDER BY e.global_index LIMIT ?""").param(limit).query((row, n) -> row.getLong(1)).list();
    }

    /** Hash of the leaf of a stored row. */
    static byte[] leafHash(StoredEvent event) {
        return Hashes.leaf(event.leaf().bytes());
    }
}
