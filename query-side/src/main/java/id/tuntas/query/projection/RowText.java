package id.tuntas.query.projection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a row as text that depends on the values alone, not on the database: moments in UTC, numbers without
 * form.
 *
 * @param live whether it stands in the live table
 * @param values null where the column is
 */
record RowText(boolean live, List<@Nullable String> values) {
    /** Reads a row whose first column tells whether it is live. */
    static RowText read(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<@Nullable String> values = new ArrayList<>(columns - 1);
        for (int column = 2; column <= columns; column++) {
            values.add(text(row.getObject(column)));
        }
        return new RowText(row.getBoolean(1), values);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime moment -> moment.toInstant().toString();
            case Timestamp moment -> moment.toInstant().toString();
            case Date day -> day.toLocalDate().toString();
            default -> value.toString();
        };
    }

    /** SHA-256 over all columns, each with its length before it. */
    byte[] hash() {
        MessageDigest digest = sha256();
        for (String value : values) {
            byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
            digest.update(((bytes == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
