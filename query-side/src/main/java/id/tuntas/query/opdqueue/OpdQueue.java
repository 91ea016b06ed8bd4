package id.tuntas.query.opdqueue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.deadline.Due;
import id.tuntas.query.deadline.OwedClocks;
import id.tuntas.query.deadline.ShownClocks;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.search.Questions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads queues: of a unit, of what an account has to do, of what the desk has to verify. */
@Component
public class OpdQueue {
    /** So far a unit's settled issues are counted for its tab; whoever needs the exact number opens the tab. */
    static final int SETTLED_COUNT_MAX = 1_000;

    private final JdbcClient db;
    private final OpenedText texts;
    private final ShownClocks clocks;
    private final Directory directory;
    private final Questions questions;
    private final Clock clock;

    OpdQueue(
            JdbcClient db,
            OpenedText texts,
            ShownClocks clocks,
            Directory directory,
            Questions questions,
            Clock clock) {
        this.db = db;
        this.texts = texts;
        this.clocks = clocks;
        this.directory = directory;
        this.questions = questions;
        this.clock = clock;
    }

    /** What a list shows of an issue. */
    public record Item(
            String id,
            String ticketNumber,
            String title,
            String category,
            IssueStatus state,
            @JsonUnwrapped Due due,
            Instant filedAt,
            @Nullable String assignedTo,
            String unit,
            String village) {
        /** The same issue with its title, which stays sealed until the list is shown, and its deadlines as of then. */
        public Item shown(String opened, Due then) {
            return new Item(id, ticketNumber, opened, category, state, then, filedAt, assignedTo, unit, village);
        }
    }

    private record Row(Item item, Sealed title, OwedClocks owed) {}

    /** One page of the issues that the viewer may see of those wished for. */
    public PageOf<Item> list(QueueWish wish, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        Instant now = clock.instant();
        String from = QueueSql.from(
                wish, questions.condition("q.id", wish.q(), parameters), now, directory.zone(), parameters);
        int size = PageOf.size(wish.size());
        int page = Math.max(wish.page(), 0);
        parameters.put("size", size);
        parameters.put("skipped", (long) page * size);
        List<Row> rows = db.sql("SELECT q.* FROM " + from + " ORDER BY "
                        + QueueSql.order(wish.sort())
                        + " LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
        long total = db.sql("SELECT COUNT(*) FROM " + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageOf<>(shown(rows, now), page, size, total);
    }

    /** These issues as far as the viewer may see them, in this order. */
    public List<Item> these(List<String> ids, Actor viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Row> rows = db.sql("SELECT q.* FROM opd_queue q WHERE q.id IN (:ids) AND " + Scope.of("q"))
                .params(Scope.parameters(viewer))
                .param("ids", ids)
                .query((row, n) -> read(row))
                .list();
        return shown(rows, clock.instant()).stream()
                .sorted(Comparator.comparingInt(item -> ids.indexOf(item.id())))
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new Item(
                        row.getString("id"),
                        row.getString("id"),
                        "",
                        row.getString("category"),
                        IssueStatus.valueOf(row.getString("status")),
                        Due.NOTHING,
                        row.getTimestamp("filed_at").toInstant(),
                        row.getString("officer"),
                        row.getString("unit"),
                        row.getString("village")),
                new Sealed(row.getString("title_key"), row.getString("title")),
                OwedClocks.read(row.getString("owed_clocks")));
    }

    /**
     * How many issues of the unit's queue stand under each tab: by status those that it holds. Of settled ones, which
     * grow for ever, no more than one above {@link #SETTLED_COUNT_MAX} are counted.
     */
    public Map<Tab, Long> counts(String unit, Actor viewer) {
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            counts.put(tab, 0L);
        }
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(QueueSql.today(clock.instant(), directory.zone()));
        parameters.put("unit", unit);
        parameters.put("open", QueueWish.OPEN.stream().map(Enum::name).toList());
        parameters.put(
                "settled", Tab.SETTLED.statuses().stream().map(Enum::name).toList());
        db.sql("SELECT q.status, COUNT(*), SUM(CASE WHEN " + QueueSql.DUE_TODAY + " THEN 1 ELSE 0 END), SUM(CASE WHEN "
                        + QueueSql.OVERDUE + " THEN 1 ELSE 0 END) FROM opd_queue q WHERE q.unit = :unit"
                        + " AND q.status IN (:open) AND " + Scope.of("q") + " GROUP BY q.status")
                .params(parameters)
                .query(row -> {
                    counts.merge(Tab.of(IssueStatus.valueOf(row.getString(1))), row.getLong(2), Long::sum);
                    counts.merge(Tab.DUE_TODAY, row.getLong(3), Long::sum);
                    counts.merge(Tab.OVERDUE, row.getLong(4), Long::sum);
                });
        long missedBelow = db.sql("SELECT COUNT(*) FROM opd_queue q WHERE q.superior = :unit AND " + QueueSql.OVERDUE
                        + " AND " + Scope.of("q"))
                .params(parameters)
                .query(Long.class)
                .single();
        counts.merge(Tab.OVERDUE, missedBelow, Long::sum);
        counts.put(
                Tab.SETTLED,
                db.sql("SELECT COUNT(*) FROM (SELECT q.id FROM opd_queue q WHERE q.unit = :unit AND q.status IN"
                                + " (:settled) AND " + Scope.of("q") + " LIMIT " + (SETTLED_COUNT_MAX + 1) + ") few")
                        .params(parameters)
                        .query(Long.class)
                        .single());
        return counts;
    }

    /** Titles of the offices of those who work on these issues, by account. */
    public static Map<String, String> officers(PageOf<Item> list, Directory directory) {
        return directory.titlesOf(list.items().stream()
                .flatMap(item -> Stream.ofNullable(item.assignedTo()))
                .distinct()
                .toList());
    }

    private List<Item> shown(List<Row> rows, Instant now) {
        Map<Sealed, String> titles = texts.open(rows.stream().map(Row::title).toList());
        List<Due> dues = clocks.dueAt(now, rows.stream().map(Row::owed).toList());
        List<Item> items = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            items.add(row.item().shown(OpenedText.orForgotten(titles.get(row.title())), dues.get(i)));
        }
        return items;
    }
}
