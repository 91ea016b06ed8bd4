package id.tuntas.query.pastqueue;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.deadline.Due;
import id.tuntas.query.deadline.ShownClocks;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.opdqueue.OpdQueue.Item;
import id.tuntas.query.opdqueue.Tab;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a unit's queue as it stood: of each issue the last step before the moment. Who may see an issue is decided by
 * what it is now, so a matter that has become restricted is gone from the past as well. What other units had missed is
 * told of now only.
 */
@Component
class PastQueue {
    private static final String FROM = " FROM history_step step JOIN issue ON issue.id = step.issue"
            + " JOIN opd_queue told ON told.id = step.issue WHERE step.unit = :unit AND "
            + PastRows.lastAt("moment", "step") + " AND " + Scope.of("issue");

    private final JdbcClient db;
    private final OpenedText texts;
    private final PastDeadlines deadlines;
    private final ShownClocks clocks;
    private final Directory directory;

    PastQueue(JdbcClient db, OpenedText texts, PastDeadlines deadlines, ShownClocks clocks, Directory directory) {
        this.db = db;
        this.texts = texts;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.directory = directory;
    }

    /** One page of the issues wished for. */
    PageOf<Item> list(PastWish wish, Actor viewer) {
        Map<String, Object> parameters = parameters(wish.unit(), wish.moment(), viewer);
        String where = where(wish, parameters);
        long total = db.sql("SELECT COUNT(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        int size = PageOf.size(wish.size());
        int page = Math.max(wish.page(), 0);
        parameters.put("size", size);
        parameters.put("skipped", (long) page * size);
        String order = wish.sort().equals("filed")
                ? "told.filed_at DESC, step.issue DESC"
                : "soonest NULLS LAST, told.filed_at, step.issue";
        LinkedHashMap<String, Long> versions = new LinkedHashMap<>();
        List<PastRows.Row> rows = db.sql("SELECT step.*, " + PastRows.TOLD + ", " + PastDeadlines.SOONEST
                        + " AS soonest" + FROM + where + " ORDER BY " + order + " LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> {
                    versions.put(row.getString("issue"), row.getLong("version"));
                    return PastRows.read(row);
                })
                .list();
        List<Due> dues = clocks.dueAt(wish.moment(), deadlines.of(versions));
        return new PageOf<>(PastRows.shown(rows, dues, texts), page, size, total);
    }

    /** How many issues stood under each tab. */
    Map<Tab, Long> counts(String unit, Instant moment, Actor viewer) {
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            counts.put(tab, 0L);
        }
        db.sql("SELECT stood.status, COUNT(*), SUM(CASE WHEN stood.soonest >= :moment AND stood.soonest < :tomorrow"
                        + " THEN 1 ELSE 0 END), SUM(CASE WHEN stood.soonest < :moment THEN 1 ELSE 0 END)"
                        + " FROM (SELECT step.status AS status, " + PastDeadlines.SOONEST + " AS soonest" + FROM
                        + ") stood GROUP BY stood.status")
                .params(parameters(unit, moment, viewer))
                .query(row -> {
                    counts.merge(Tab.of(IssueStatus.valueOf(row.getString(1))), row.getLong(2), Long::sum);
                    counts.merge(Tab.DUE_TODAY, row.getLong(3), Long::sum);
                    counts.merge(Tab.OVERDUE, row.getLong(4), Long::sum);
                });
        return counts;
    }

    private Map<String, Object> parameters(String unit, Instant moment, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.put("unit", unit);
        parameters.put("moment", Timestamp.from(moment));
        ZoneId zone = directory.zone();
        Instant tomorrow =
                moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        parameters.put("tomorrow", Timestamp.from(tomorrow));
        return parameters;
    }

    private static String where(PastWish wish, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        Tab tab = wish.tab();
        if (wish.overdue() || tab == Tab.OVERDUE) {
            where.append(" AND ").append(PastDeadlines.SOONEST).append(" < :moment");
        }
        if (tab == Tab.DUE_TODAY) {
            where.append(" AND ").append(PastDeadlines.SOONEST).append(" >= :moment AND ");
            where.append(PastDeadlines.SOONEST).append(" < :tomorrow");
        }
        if (tab != null && !tab.statuses().isEmpty()) {
            where.append(" AND step.status IN (:tabStatuses)");
            parameters.put(
                    "tabStatuses", tab.statuses().stream().map(Enum::name).toList());
        }
        IssueStatus status = wish.status();
        and(where, parameters, "step.status = :status", "status", status == null ? null : status.name());
        and(where, parameters, "step.category = :category", "category", wish.category());
        and(where, parameters, "step.officer = :officer", "officer", wish.assignedTo());
        String beginning = wish.q();
        if (beginning != null) {
            where.append(" AND step.issue LIKE :beginning");
            parameters.put(
                    "beginning", beginning.trim().toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        }
        return where.toString();
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }
}
