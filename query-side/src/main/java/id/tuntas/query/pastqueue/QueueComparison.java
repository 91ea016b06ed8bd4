package id.tuntas.query.pastqueue;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.deadline.Due;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.opdqueue.OpdQueue.Item;
import id.tuntas.query.page.PageOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares a unit's queue at two moments: what came, what went, what changed its state, what stayed. */
@Component
class QueueComparison {
    /** Of every issue that the unit has ever held, the last step at each moment; one look at the steps tells both. */
    private static final String VERSIONS = """
            (SELECT step.issue, MAX(CASE WHEN step.happened_at <= :first THEN step.version END) AS early_version,
                MAX(CASE WHEN step.happened_at <= :second THEN step.version END) AS late_version
             FROM history_step step
             WHERE step.issue IN (SELECT held.issue FROM history_step held WHERE held.unit = :unit)
             GROUP BY step.issue) versions""";

    private static final String MOVED = "(SELECT late.issue, late.unit, late.officer, late.category, late.status,"
            + " early.status AS earlier, " + PastRows.TOLD + ", CASE"
            + " WHEN early.unit = :unit AND late.unit = :unit AND early.status = late.status THEN 'STAYED'"
            + " WHEN early.unit = :unit AND late.unit = :unit THEN 'CHANGED'"
            + " WHEN late.unit = :unit THEN 'CAME' ELSE 'WENT' END AS move"
            + " FROM " + VERSIONS + " JOIN issue ON issue.id = versions.issue JOIN opd_queue told ON told.id = issue.id"
            + " JOIN history_step late ON late.issue = issue.id AND late.version = versions.late_version"
            + " LEFT JOIN history_step early ON early.issue = issue.id AND early.version = versions.early_version"
            + " WHERE (late.unit = :unit OR early.unit = :unit) AND " + Scope.of("issue") + ") moved";

    private final JdbcClient db;
    private final OpenedText texts;

    QueueComparison(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /** A unit at two moments, the earlier one first. */
    record Between(String unit, Instant first, Instant second) {}

    /**
     * An issue that came, went, changed or stayed.
     *
     * @param item as it stood at the second moment
     * @param earlier where it stood at the first, null when it did not exist
     */
    record Moved(Item item, @Nullable IssueStatus earlier) {}

    private record Row(PastRows.Row row, @Nullable IssueStatus earlier) {}

    /** How many issues moved in which way. */
    Map<Move, Long> counts(Between between, Actor viewer) {
        Map<Move, Long> counts = new EnumMap<>(Move.class);
        for (Move move : Move.values()) {
            counts.put(move, 0L);
        }
        db.sql("SELECT moved.move, COUNT(*) FROM " + MOVED + " GROUP BY moved.move")
                .params(parameters(between, viewer))
                .query(row -> {
                    counts.put(Move.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** One page of the issues that moved in this way. */
    PageOf<Moved> list(Between between, Move move, long total, int page, Actor viewer) {
        Map<String, Object> parameters = parameters(between, viewer);
        int shown = Math.max(page, 0);
        parameters.put("move", move.name());
        parameters.put("size", PageOf.SIZE_DEFAULT);
        parameters.put("skipped", (long) shown * PageOf.SIZE_DEFAULT);
        List<Row> rows = db.sql("SELECT * FROM " + MOVED + " WHERE moved.move = :move"
                        + " ORDER BY moved.filed_at, moved.issue LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> new Row(PastRows.read(row), status(row.getString("earlier"))))
                .list();
        List<Item> items = PastRows.shown(
                rows.stream().map(Row::row).toList(), Collections.nCopies(rows.size(), Due.NOTHING), texts);
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            moved.add(new Moved(items.get(i), rows.get(i).earlier()));
        }
        return new PageOf<>(moved, shown, PageOf.SIZE_DEFAULT, total);
    }

    private static @Nullable IssueStatus status(@Nullable String name) {
        return name == null ? null : IssueStatus.valueOf(name);
    }

    private static Map<String, Object> parameters(Between between, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.put("unit", between.unit());
        parameters.put("first", Timestamp.from(between.first()));
        parameters.put("second", Timestamp.from(between.second()));
        return parameters;
    }
}
