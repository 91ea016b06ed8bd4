package id.tuntas.ledger.sequence;

import id.tuntas.ledger.proof.CompactRange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the raw rows of a database say the log is, whatever its leaves claim.
 *
 * @param size leaves that there are
 * @param root of the tree over the rows themselves
 * @param firstBad the first leaf whose row is missing or says something else; null when there is none
 * @param rootBefore of the tree over the first so many leaves that were asked for; null when there are not as many
 */
public record RecomputedLog(
        long size, byte[] root, @Nullable Long firstBad, byte @Nullable [] rootBefore) {
    private static final int PAGE = 2_000;

    /**
     * Reads every leaf and its row once.
     *
     * @param database within a transaction, so that rows come page by page
     * @param before the smaller size whose root is wanted too
     */
    public static RecomputedLog of(Connection database, long before) throws SQLException {
        CompactRange range = new CompactRange();
        Long firstBad = null;
        byte[] rootBefore = before == 0 ? range.root() : null;
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(PAGE);
            try (ResultSet row = statement.executeQuery("SELECT leaf.leaf_index, leaf.leaf_hash, " + StoredEvent.COLUMNS
                    + " FROM ledger_leaf leaf LEFT JOIN domain_event e ON e.global_index = leaf.global_index"
                    + " ORDER BY leaf.leaf_index")) {
                while (row.next()) {
                    byte[] hash = hash(row).orElseGet(() -> new byte[0]);
                    if (firstBad == null && (row.getLong(1) != range.size() || !Arrays.equals(hash, row.getBytes(2)))) {
                        firstBad = range.size();
                    }
                    range.add(hash);
                    if (range.size() == before) {
                        rootBefore = range.root();
                    }
                }
            }
        }
        return new RecomputedLog(range.size(), range.root(), firstBad, rootBefore);
    }

    private static Optional<byte[]> hash(ResultSet row) throws SQLException {
        return row.getString(4) == null ? Optional.empty() : Optional.of(Sequencer.leafHash(StoredEvent.read(row, 3)));
    }
}
