package id.tuntas.query.opdqueue;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queues: of a unit, of what an account has to do, of what the desk has to verify. */
@Component
public class OpdQueue {
    private final JdbcClient db;
    private final OpenedText texts;

    OpdQueue(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /** What a list shows of an issue. */
    public record Item(
            String id,
            String ticketNumber,
            String title,
            String category,
            IssueStatus state,
            @Nullable Instant dueAt,
            Instant filedAt,
            @Nullable String assignedTo,
            String unit,
            String village) {
        /** The same issue with its title, which stays sealed until the list is shown. */
        public Item titled(String opened) {
            return new Item(id, ticketNumber, opened, category, state, dueAt, filedAt, assignedTo, unit, village);
        }
    }

    private record Row(Item item, Sealed title) {}

    /** One page of the issues that the viewer may see of those wished for. */
    public PageOf<Item> list(QueueWish wish, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        String where = where(wish, parameters);
        int size = PageOf.size(wish.size());
        int page = Math.max(wish.page(), 0);
        parameters.put("size", size);
        parameters.put("skipped", (long) page * size);
        List<Row> rows = db.sql("SELECT q.* FROM opd_queue q WHERE " + where + " ORDER BY " + order(wish.sort())
                        + " LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> new Row(
                        new Item(
                                row.getString("id"),
                                row.getString("id"),
                                "",
                                row.getString("category"),
                                IssueStatus.valueOf(row.getString("status")),
                                instant(row.getTimestamp("due_at")),
                                row.getTimestamp("filed_at").toInstant(),
                                row.getString("officer"),
                                row.getString("unit"),
                                row.getString("village")),
                        new Sealed(row.getString("title_key"), row.getString("title"))))
                .list();
        long total = db.sql("SELECT COUNT(*) FROM opd_queue q WHERE " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageOf<>(opened(rows), page, size, total);
    }

    /** How many issues of the unit stand under each tab, and in all. */
    public Map<Tab, Long> counts(String unit, Actor viewer) {
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            counts.put(tab, 0L);
        }
        db.sql("SELECT q.status, COUNT(*) FROM opd_queue q WHERE q.unit = :unit AND " + Scope.of("q")
                        + " GROUP BY q.status")
                .params(Scope.parameters(viewer))
                .param("unit", unit)
                .query(row -> {
                    IssueStatus status = IssueStatus.valueOf(row.getString(1));
                    long count = row.getLong(2);
                    counts.merge(Tab.of(status), count, Long::sum);
                });
        return counts;
    }

    /** Titles of the offices of those who work on these issues, by account. */
    public static Map<String, String> officers(PageOf<Item> list, Directory directory) {
        return directory.titlesOf(list.items().stream()
                .flatMap(item -> Stream.ofNullable(item.assignedTo()))
                .distinct()
                .toList());
    }

    private static String where(QueueWish wish, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(Scope.of("q"));
        and(where, parameters, "q.unit = :unit", "unit", wish.unit());
        and(where, parameters, "q.action_unit = :actionUnit", "actionUnit", wish.actionUnit());
        and(where, parameters, "q.category = :category", "category", wish.category());
        and(where, parameters, "q.officer = :officer", "officer", wish.assignedTo());
        and(where, parameters, "q.village = :village", "village", wish.village());
        String beginning = wish.q() == null
                ? null
                : wish.q().trim().toUpperCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        and(where, parameters, "q.id LIKE :beginning", "beginning", beginning == null ? null : beginning + "%");
        and(where, parameters, "q.unit <> :elsewhereThan", "elsewhereThan", wish.elsewhereThan());
        and(
                where,
                parameters,
                "(q.status <> 'IN_PROGRESS' OR q.officer IS NULL OR q.officer = :inHandOf)",
                "inHandOf",
                wish.inHandOf());
        if (!wish.statuses().isEmpty()) {
            where.append(" AND q.status IN (:statuses)");
            parameters.put("statuses", wish.statuses().stream().map(Enum::name).toList());
        }
        if (wish.tab() != null) {
            where.append(" AND q.status IN (:tabStatuses)");
            parameters.put(
                    "tabStatuses",
                    wish.tab().statuses().stream().map(Enum::name).toList());
        }
        if (!wish.tiers().isEmpty()) {
            where.append(
                    " AND EXISTS (SELECT 1 FROM organisation_unit u WHERE u.unit = q.unit AND u.tier IN (:tiers))");
            parameters.put("tiers", wish.tiers().stream().map(Enum::name).toList());
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

    private static String order(String sort) {
        return switch (sort) {
            case "filed" -> "q.filed_at DESC, q.id DESC";
            default -> "q.due_at NULLS LAST, q.filed_at, q.id";
        };
    }

    private List<Item> opened(List<Row> rows) {
        Map<Sealed, String> titles = texts.open(rows.stream().map(Row::title).toList());
        return rows.stream()
                .map(row -> row.item().titled(OpenedText.orForgotten(titles.get(row.title()))))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
