package id.tuntas.query.opdqueue;

import id.tuntas.query.access.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wished of a queue, said in SQL with {@code opd_queue} as {@code q}; always within the viewer's scope. */
final class QueueSql {
    /** A deadline by which an office owes something has passed. */
    static final String OVERDUE = "q.due_at < :now";

    /** It passes today. */
    static final String DUE_TODAY = "q.due_at >= :now AND q.due_at < :tomorrow";

    private static final String ALL = "opd_queue q";

    /**
     * In the queue of {@code :unit}: held by it, or held right below it with a deadline missed, which calls for its
     * attention and gives it no right that it has not anyway. As a union, because H2 finds no way through two indexes
     * for an "or" and would read the whole table, and joined, because as a condition it would be asked anew for each
     * row. The statuses stand in it too, or a unit's whole past would be read.
     */
    private static final String HELD_OR_MISSED_BELOW = """
            (SELECT held.id FROM opd_queue held WHERE held.unit = :unit{standing} UNION
             SELECT below.id FROM opd_queue below WHERE below.superior = :unit AND below.due_at < :now) stands
            JOIN opd_queue q ON q.id = stands.id""";

    /** An emergency before the others, and what is owed by no clock after all that is. */
    private static final String EMERGENCIES_FIRST = """
            CASE WHEN q.due_at IS NULL THEN 2
                 WHEN q.category IN (SELECT category FROM organisation_category WHERE emergency = TRUE) THEN 0
                 ELSE 1 END""";

    private final StringBuilder where = new StringBuilder(" WHERE ").append(Scope.of("q"));
    private final Map<String, Object> parameters;

    private QueueSql(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /**
     * The tables and the condition; its parameters are added to these.
     *
     * @param searched the condition that says what was typed, null when nothing was
     * @param zone whose midnight ends today
     */
    static String from(
            QueueWish wish, @Nullable String searched, Instant now, ZoneId zone, Map<String, Object> parameters) {
        parameters.putAll(today(now, zone));
        QueueSql sql = new QueueSql(parameters);
        Tab tab = wish.tab();
        boolean byStatus = tab != null && !tab.statuses().isEmpty();
        String tables = ALL;
        if (wish.unit() != null && !byStatus && tab != Tab.DUE_TODAY) {
            tables = HELD_OR_MISSED_BELOW.replace(
                    "{standing}", wish.statuses().isEmpty() ? "" : " AND held.status IN (:statuses)");
            parameters.put("unit", wish.unit());
        } else {
            sql.and("q.unit = :unit", "unit", wish.unit());
        }
        sql.and("q.action_unit = :actionUnit", "actionUnit", wish.actionUnit());
        sql.and("q.category = :category", "category", wish.category());
        if (QueueWish.NOBODY.equals(wish.assignedTo())) {
            sql.and("q.officer IS NULL");
        } else {
            sql.and("q.officer = :officer", "officer", wish.assignedTo());
        }
        sql.and("q.village = :village", "village", wish.village());
        sql.and("q.superior = :missedBelow", "missedBelow", wish.missedBelow());
        if (searched != null) {
            sql.and(searched);
        }
        sql.and("q.unit <> :elsewhereThan", "elsewhereThan", wish.elsewhereThan());
        sql.and(
                "(q.status <> 'IN_PROGRESS' OR q.officer IS NULL OR q.officer = :inHandOf)",
                "inHandOf",
                wish.inHandOf());
        sql.and("q.status IN (:statuses)", "statuses", names(wish.statuses()));
        sql.and("q.status IN (:tabStatuses)", "tabStatuses", tab == null ? null : names(tab.statuses()));
        sql.and(
                "EXISTS (SELECT 1 FROM organisation_unit u WHERE u.unit = q.unit AND u.tier IN (:tiers))",
                "tiers",
                names(wish.tiers()));
        if (wish.overdue() || tab == Tab.OVERDUE) {
            sql.and(OVERDUE);
        }
        if (tab == Tab.DUE_TODAY) {
            sql.and(DUE_TODAY);
        }
        return tables + sql.where;
    }

    /** The parameters of {@link #OVERDUE} and {@link #DUE_TODAY}. */
    static Map<String, Object> today(Instant now, ZoneId zone) {
        Instant tomorrow =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return Map.of("now", Timestamp.from(now), "tomorrow", Timestamp.from(tomorrow));
    }

    static String order(String sort) {
        return switch (sort) {
            case "filed" -> "q.filed_at DESC, q.id DESC";
            case "priority" -> EMERGENCIES_FIRST + ", q.due_at, q.filed_at, q.id";
            default -> "q.due_at NULLS LAST, q.filed_at, q.id";
        };
    }

    private void and(String condition) {
        where.append(" AND ").append(condition);
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable List<String> names(Set<? extends Enum<?>> words) {
        return words.isEmpty() ? null : words.stream().map(Enum::name).toList();
    }
}
