package id.tuntas.bench;

import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.StoredEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Reading the whole history: as plainly as can be, and to recompute every leaf of it. */
record Reading(Program program) {
    private static final int PAGE = 5_000;
    private static final String PLAIN = """
            SELECT global_index, event_identifier, type, aggregate_identifier, sequence_number, time_stamp,
                payload_type, payload_revision, payload, meta_data
            FROM domain_event WHERE global_index > ? ORDER BY global_index LIMIT %d""".formatted(PAGE);

    /** Events a second with plain JDBC: every column of every row, page by page. */
    double plain() throws SQLException {
        long began = System.nanoTime();
        long events = 0;
        long last = 0;
        try (var connection = program.database().getConnection();
                var statement = connection.prepareStatement(PLAIN)) {
            statement.setFetchSize(PAGE);
            int found = PAGE;
            while (found == PAGE) {
                found = 0;
                statement.setLong(1, last);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        read(row);
                        found++;
                    }
                }
                events += found;
            }
        }
        return perSecond(events, began);
    }

    private static void read(ResultSet row) throws SQLException {
        for (int column = 2; column <= 8; column++) {
            if (column == 5) {
                row.getLong(column);
            } else {
                row.getString(column);
            }
        }
        row.getBytes(9);
        row.getBytes(10);
    }

    /** Leaves a second: each hashed anew from its stored row and compared with the stored hash. */
    double audit() {
        long began = System.nanoTime();
        LeafTable leaves = program.part(LeafTable.class);
        StoredEvents stored = program.part(StoredEvents.class);
        long size = leaves.size();
        for (long from = 0; from < size; from += PAGE) {
            List<StoredEvents.Row> rows = stored.from(from, PAGE);
            List<byte[]> hashes = leaves.hashes(0, from, PAGE);
            for (int i = 0; i < rows.size(); i++) {
                byte[] leaf = Hashes.leaf(rows.get(i).event().leaf().bytes());
                if (!Arrays.equals(leaf, hashes.get(i))) {
                    throw new IllegalStateException("Leaf " + (from + i) + " is not that of its row");
                }
            }
        }
        return perSecond(size, began);
    }

    static double perSecond(long count, long began) {
        return count * 1e9 / (System.nanoTime() - began);
    }
}
