package id.tuntas.query.projection;

import id.tuntas.query.projection.Difference.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the rows of a table and the one beside it by their hashes, key by key, in one pass over both. */
final class Comparison {
    private static final int AT_ONCE = 1_000;

    private final BothTables tables;
    private final Consumer<Difference> found;
    private @Nullable RowText waiting;
    private long differing;

    Comparison(BothTables tables, Consumer<Difference> found) {
        this.tables = tables;
        this.found = found;
    }

    /** Reads both tables in the caller's transaction; answers how many rows differ. */
    long run() {
        JdbcTemplate streaming =
                new JdbcTemplate(Objects.requireNonNull(tables.db().getDataSource()));
        streaming.setFetchSize(AT_ONCE);
        streaming.query(tables.pairs(), row -> {
            take(RowText.read(row));
        });
        settle();
        return differing;
    }

    /** Rows of one key come one after the other. */
    private void take(RowText row) {
        RowText before = waiting;
        if (before == null || !key(before).equals(key(row))) {
            settle();
            waiting = row;
            return;
        }
        waiting = null;
        if (!Arrays.equals(before.hash(), row.hash())) {
            List<String> columns = IntStream.range(0, tables.columns().size())
                    .filter(column -> !Objects.equals(
                            before.values().get(column), row.values().get(column)))
                    .mapToObj(tables.columns()::get)
                    .toList();
            report(row, Kind.OTHER, columns);
        }
    }

    /** A row that has no other of its key. */
    private void settle() {
        if (waiting != null) {
            report(waiting, waiting.live() ? Kind.SURPLUS : Kind.MISSING, List.of());
            waiting = null;
        }
    }

    private void report(RowText row, Kind kind, List<String> columns) {
        differing++;
        found.accept(new Difference(tables.table().name(), key(row), kind, columns));
    }

    private String key(RowText row) {
        return tables.table().key().stream()
                .map(column -> row.values().get(tables.columns().indexOf(column)))
                .collect(Collectors.joining(" "));
    }
}
