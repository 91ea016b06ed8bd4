package id.tuntas.ledger.moving;

import id.tuntas.ledger.durability.WholeFile;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.sequence.RecomputedLog;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Moves everything in one transaction of the target: cut off, nothing has been moved, and it can be begun again. Before
 * it is kept, every row is read back and compared, and the tree is computed anew from the rows that arrived.
 */
final class Move {
    /** Rows that the migrations themselves put there. */
    private static final Map<String, String> SEEDED =
            Map.of("ledger_sequencer", "watermark > 0 OR size > 0", "master_epoch", "epoch > 1");

    private final Connection from;
    private final Connection to;
    private final List<Table> tables;
    private final Optional<Checkpoint> signed;

    /**
     * Between two databases that are up to date.
     *
     * @param ledger folder of what was signed last
     */
    Move(Connection from, Connection to, List<Table> tables, Path ledger) {
        this.from = from;
        this.to = to;
        this.tables = tables;
        this.signed = WholeFile.read(ledger.resolve("last-checkpoint"))
                .map(Note::parse)
                .map(note -> Checkpoint.parse(note.text()));
    }

    /**
     * What came about.
     *
     * @param size leaves of the log
     */
    record Moved(int tables, long rows, long size, byte[] root) {}

    long rows() throws SQLException {
        long rows = 0;
        for (Table table : tables) {
            rows += table.count(from);
        }
        return rows;
    }

    /**
     * Carries it out.
     *
     * @param done is told how many more rows have been written
     * @throws Refused when the target holds something, or what arrived is not what was there
     */
    Moved run(OptionalInt epochsEndBefore, LongConsumer done) throws SQLException {
        to.setAutoCommit(false);
        try {
            refuseOtherTables();
            // Whoever starts a program on it now waits until everything is there.
            execute("LOCK TABLE " + tables.stream().map(Table::name).collect(Collectors.joining(", "))
                    + " IN EXCLUSIVE MODE");
            refuseUnlessEmpty();
            Map<String, RowSum> read = new HashMap<>();
            for (Table table : tables) {
                if (SEEDED.containsKey(table.name())) {
                    execute("DELETE FROM " + table.name());
                }
                read.put(table.name(), table.copy(from, to, done));
            }
            if (epochsEndBefore.isPresent()) {
                execute("SELECT end_epochs_before(" + epochsEndBefore.getAsInt() + ")");
            }
            continueIndexes();
            for (Table table : tables) {
                execute("ANALYZE " + table.name());
            }
            compareRows(read);
            RecomputedLog log = compareLogs();
            to.commit();
            long rows = read.values().stream().mapToLong(RowSum::rows).sum();
            return new Moved(tables.size(), rows, log.size(), log.root());
        } catch (SQLException | RuntimeException e) {
            to.rollback();
            throw e;
        }
    }

    private void refuseOtherTables() throws SQLException {
        Set<String> there = new TreeSet<>();
        try (Statement statement = to.createStatement();
                ResultSet row = statement.executeQuery("SELECT c.relname FROM pg_class c"
                        + " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')")) {
            while (row.next()) {
                there.add(row.getString(1));
            }
        }
        Set<String> others = Source.unknown(tables, there);
        if (!others.isEmpty()) {
            throw new Refused("move.other-tables", String.join(", ", others));
        }
    }

    private void refuseUnlessEmpty() throws SQLException {
        for (Table table : tables) {
            String where = SEEDED.getOrDefault(table.name(), "TRUE");
            try (Statement statement = to.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT EXISTS (SELECT 1 FROM " + table.name() + " WHERE " + where + ")")) {
                row.next();
                if (row.getBoolean(1)) {
                    throw new Refused("move.not-empty", table.name());
                }
            }
        }
    }

    /** The next event comes after all that are there. */
    private void continueIndexes() throws SQLException {
        execute("SELECT setval(pg_get_serial_sequence('domain_event', 'global_index'),"
                + " GREATEST((SELECT MAX(global_index) FROM domain_event),"
                + " (SELECT watermark FROM ledger_sequencer WHERE id = 1), 1))");
    }

    private void compareRows(Map<String, RowSum> read) throws SQLException {
        for (Table table : tables) {
            RowSum arrived = table.sum(to);
            RowSum sent = read.get(table.name());
            if (sent == null || !sent.isThatOf(arrived)) {
                throw new Refused("move.rows-differ", table.name());
            }
        }
    }

    private RecomputedLog compareLogs() throws SQLException {
        RecomputedLog log = RecomputedLog.of(to, signed.map(Checkpoint::size).orElse(0L));
        if (log.firstBad() != null) {
            throw new Refused("move.bad-leaf", Long.toString(log.firstBad()));
        }
        if (signed.isPresent() && !Arrays.equals(signed.get().root(), log.rootBefore())) {
            throw new Refused("move.not-signed", Long.toString(signed.get().size()));
        }
        return log;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
    }
}
