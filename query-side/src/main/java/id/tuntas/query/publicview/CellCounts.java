package id.tuntas.query.publicview;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.publicview.PublicRow.Cell;
import id.tuntas.query.publicview.PublicRow.Settled;
import id.tuntas.query.tracking.PublicStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a batch of changes adds to the counts of the cells and takes from them. It is stored with the rows that it was
 * counted from or not at all, so a cell always holds what its rows tell, however many there are.
 */
final class CellCounts {
    /** What is counted, and in which column. */
    private record Count(String column, Predicate<PublicRow> counts) {}

    private static final List<Count> COUNTS = List.of(
            new Count("total", row -> true),
            new Count("waiting", row -> row.stage() == PublicStage.WAITING),
            new Count("coordination", row -> row.stage() == PublicStage.COORDINATION),
            new Count("dispatched", row -> row.stage() == PublicStage.DISPATCHED),
            new Count("process", row -> row.stage() == PublicStage.PROCESS),
            new Count("done", row -> row.stage() == PublicStage.DONE),
            new Count("planned", row -> row.status() == IssueStatus.ANSWERED_PLANNED),
            new Count("on_time", row -> row.settled() == Settled.ON_TIME),
            new Count("late", row -> row.settled() == Settled.LATE));

    private static final String COLUMNS = joined("%s");
    private static final String CHANGES = joined("%1$s = %1$s + ?");
    private static final String KEY = "filed_month = ? AND place = ? AND category = ?";

    private final Map<Cell, long[]> differences = new LinkedHashMap<>();

    void add(PublicRow row) {
        count(row, 1);
    }

    void take(PublicRow row) {
        count(row, -1);
    }

    private void count(PublicRow row, long one) {
        long[] cell = differences.computeIfAbsent(row.cell(), none -> new long[COUNTS.size()]);
        for (int i = 0; i < cell.length; i++) {
            cell[i] += COUNTS.get(i).counts().test(row) ? one : 0;
        }
    }

    /** In the caller's transaction. A cell that nothing counts for any more is no row. */
    void store(JdbcTemplate batches, String table) {
        differences.values().removeIf(cell -> Arrays.stream(cell).allMatch(count -> count == 0));
        List<Object[]> cells = differences.entrySet().stream()
                .map(cell -> columns(cell.getKey(), cell.getValue()))
                .toList();
        int[] known = batches.batchUpdate("UPDATE %s SET %s WHERE %s".formatted(table, CHANGES, KEY), cells);
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> lessened = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            Object[] cell = cells.get(i);
            if (known[i] == 0) {
                begun.add(cell);
            } else if ((long) cell[0] < 0) {
                lessened.add(Arrays.copyOfRange(cell, COUNTS.size(), cell.length));
            }
        }
        batches.batchUpdate(
                "INSERT INTO %s (%s, filed_month, place, category) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        .formatted(table, COLUMNS),
                begun);
        batches.batchUpdate("DELETE FROM %s WHERE %s AND total = 0".formatted(table, KEY), lessened);
    }

    private static Object[] columns(Cell cell, long[] counts) {
        List<Object> columns = new ArrayList<>(COUNTS.size() + 3);
        Arrays.stream(counts).forEach(columns::add);
        columns.addAll(List.of(cell.month(), cell.place(), cell.category()));
        return columns.toArray();
    }

    private static String joined(String each) {
        return COUNTS.stream().map(count -> each.formatted(count.column())).collect(Collectors.joining(", "));
    }
}
