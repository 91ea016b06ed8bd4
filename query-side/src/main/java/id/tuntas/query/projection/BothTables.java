package id.tuntas.query.projection;

import id.tuntas.query.projection.Projection.Table;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A projection's table and the one beside it. Rows are moved by INSERT and DELETE alone: H2 cannot rename a table
 * within a transaction, and on PostgreSQL the program has no right to.
 *
 * @param columns all of them, in their order
 */
record BothTables(JdbcTemplate db, Table table, List<String> columns) {
    static BothTables of(JdbcTemplate db, Table table) {
        List<String> columns = db.query("SELECT * FROM " + table.name() + " WHERE 1 = 0", none -> {
            ResultSetMetaData about = none.getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= about.getColumnCount(); column++) {
                names.add(about.getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return names;
        });
        return new BothTables(db, table, List.copyOf(Objects.requireNonNull(columns)));
    }

    /** Empties the second table. */
    void empty() {
        db.update("DELETE FROM " + made());
    }

    /** Makes the live rows those of the second table, in the caller's transaction; answers how many were otherwise. */
    long takeOver() {
        long surplus = db.update("DELETE FROM %s AS live WHERE NOT EXISTS (SELECT 1 FROM %s AS made WHERE %s)"
                .formatted(live(), made(), same(table.key())));
        db.update("DELETE FROM %s AS live WHERE NOT EXISTS (SELECT 1 FROM %s AS made WHERE %s)"
                .formatted(live(), made(), same(columns)));
        long missingOrOther = db.update(
                "INSERT INTO %s (%s) SELECT %s FROM %s AS made WHERE NOT EXISTS (SELECT 1 FROM %s AS live WHERE %s)"
                        .formatted(live(), list(""), list("made."), made(), live(), same(table.key())));
        return surplus + missingOrOther;
    }

    /** Every row of both tables, those of one key side by side; the first column tells whether it is a live one. */
    String pairs() {
        return "SELECT TRUE, %s FROM %s UNION ALL SELECT FALSE, %s FROM %s ORDER BY %s"
                .formatted(list(""), live(), list(""), made(), String.join(", ", table.key()));
    }

    private String live() {
        return Place.LIVE.table(table.name());
    }

    private String made() {
        return Place.REBUILT.table(table.name());
    }

    private String list(String prefix) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private String same(List<String> compared) {
        return compared.stream()
                .map(column -> table.key().contains(column)
                        ? "made." + column + " = live." + column
                        : "made." + column + " IS NOT DISTINCT FROM live." + column)
                .collect(Collectors.joining(" AND "));
    }
}
