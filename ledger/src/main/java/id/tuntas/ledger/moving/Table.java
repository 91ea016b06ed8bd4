package id.tuntas.ledger.moving;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table that both databases have; what its columns hold is read and written as H2 declares it. */
record Table(String name, List<Column> columns) {
    private static final int BATCH = 500;

    /** Of a type of {@link Types}. */
    record Column(String name, int type) {}

    long count(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + name)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Copies every row; answers what was read. */
    RowSum copy(Connection from, Connection to, LongConsumer done) throws SQLException {
        RowSum sum = new RowSum();
        String insert = "INSERT INTO " + name + " (" + names() + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (Statement reading = from.createStatement();
                ResultSet rows = reading.executeQuery("SELECT " + names() + " FROM " + name);
                PreparedStatement writing = to.prepareStatement(insert)) {
            while (rows.next()) {
                @Nullable Object[] row = row(rows);
                sum.add(row);
                for (int i = 0; i < row.length; i++) {
                    writing.setObject(i + 1, row[i]);
                }
                writing.addBatch();
                if (sum.rows() % BATCH == 0) {
                    writing.executeBatch();
                    done.accept(BATCH);
                }
            }
            writing.executeBatch();
            done.accept(sum.rows() % BATCH);
        }
        return sum;
    }

    /** Reads every row. */
    RowSum sum(Connection database) throws SQLException {
        RowSum sum = new RowSum();
        try (Statement reading = database.createStatement()) {
            reading.setFetchSize(BATCH);
            try (ResultSet rows = reading.executeQuery("SELECT " + names() + " FROM " + name)) {
                while (rows.next()) {
                    sum.add(row(rows));
                }
            }
        }
        return sum;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private @Nullable Object[] row(ResultSet rows) throws SQLException {
        @Nullable Object[] row = new Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(rows, i + 1, columns.get(i));
        }
        return row;
    }

    /** The same object for the same value, whichever database it comes from. */
    private @Nullable Object value(ResultSet rows, int place, Column column) throws SQLException {
        Object value = switch (column.type()) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> rows.getLong(place);
            case Types.BOOLEAN, Types.BIT -> rows.getBoolean(place);
            case Types.DOUBLE, Types.FLOAT -> rows.getDouble(place);
            case Types.NUMERIC, Types.DECIMAL -> plain(rows.getBigDecimal(place));
            case Types.CHAR, Types.VARCHAR -> rows.getString(place);
            case Types.BINARY, Types.VARBINARY, Types.BLOB -> rows.getBytes(place);
            case Types.DATE -> rows.getObject(place, LocalDate.class);
            case Types.TIMESTAMP -> rows.getObject(place, LocalDateTime.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> utc(rows.getObject(place, OffsetDateTime.class));
            default -> throw new Refused("move.type", name + "." + column.name(), column.type());
        };
        return rows.wasNull() ? null : value;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private static @Nullable OffsetDateTime utc(@Nullable OffsetDateTime time) {
        return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
