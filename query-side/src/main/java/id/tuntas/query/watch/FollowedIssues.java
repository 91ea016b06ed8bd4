package id.tuntas.query.watch;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.ClockMissed;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.DeadlineRecomputed;
import id.tuntas.events.issue.IssueEvent.Watched;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.page.PageOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an officer follows, as far as it may still be seen, and what others did to it since. */
@Component
public class FollowedIssues {
    private static final int SHOWN = 20;

    /** Stored names of the steps that are no news; the same rule by which the aggregate judges. */
    private static final List<String> NO_NEWS = EventCatalogue.types().entrySet().stream()
            .filter(event -> isNoNews(event.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();

    /** A step after those that were seen, of an issue {@code w} follows. */
    private static final String NEWS = " h.issue = w.issue AND h.version > w.seen_version AND h.actor <> w.account"
            + " AND h.event_type NOT IN (:noNews)";

    private final JdbcClient db;
    private final OpenedText texts;

    FollowedIssues(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * A kind of step that others have taken since the last look.
     *
     * @param type stored name of the event
     */
    public record News(String type, long count) {}

    /**
     * An issue that is followed.
     *
     * @param version what is said to be seen when the viewer says so here
     * @param news newest first, empty when nothing has happened
     */
    public record Item(
            String id,
            long version,
            String title,
            IssueStatus state,
            String unit,
            Instant changedAt,
            List<News> news) {}

    private record Row(Item item, Sealed title) {}

    static boolean isNoNews(Class<?> event) {
        return Watched.class.isAssignableFrom(event)
                || (Clocked.class.isAssignableFrom(event)
                        && event != ClockMissed.class
                        && event != DeadlineRecomputed.class);
    }

    /** The issues that the viewer follows: those with news first, then the last that changed. */
    public PageOf<Item> of(Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.put("account", viewer.account());
        parameters.put("noNews", NO_NEWS);
        parameters.put("size", SHOWN);
        String from = " FROM watch w JOIN opd_queue q ON q.id = w.issue"
                + " WHERE w.account = :account AND w.following = TRUE AND " + Scope.of("q");
        List<Row> rows = db.sql("SELECT q.id, q.version, q.title_key, q.title, q.status, q.unit, q.changed_at,"
                        + " CASE WHEN EXISTS (SELECT 1 FROM history_step h WHERE" + NEWS
                        + ") THEN 0 ELSE 1 END AS quiet"
                        + from + " ORDER BY quiet, q.changed_at DESC, q.id LIMIT :size")
                .params(parameters)
                .query((row, n) -> new Row(
                        new Item(
                                row.getString(1),
                                row.getLong(2),
                                "",
                                IssueStatus.valueOf(row.getString(5)),
                                row.getString(6),
                                row.getTimestamp(7).toInstant(),
                                List.of()),
                        new Sealed(row.getString(3), row.getString(4))))
                .list();
        long total = db.sql("SELECT COUNT(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageOf<>(told(rows, viewer), 0, SHOWN, total);
    }

    private List<Item> told(List<Row> rows, Actor viewer) {
        Map<Sealed, String> titles = texts.open(rows.stream().map(Row::title).toList());
        Map<String, List<News>> news = rows.isEmpty() ? Map.of() : news(rows, viewer);
        return rows.stream()
                .map(row -> new Item(
                        row.item().id(),
                        row.item().version(),
                        OpenedText.orForgotten(titles.get(row.title())),
                        row.item().state(),
                        row.item().unit(),
                        row.item().changedAt(),
                        news.getOrDefault(row.item().id(), List.of())))
                .toList();
    }

    private Map<String, List<News>> news(List<Row> rows, Actor viewer) {
        Map<String, List<News>> news = new HashMap<>();
        db.sql("SELECT h.issue, h.event_type, COUNT(*) FROM watch w JOIN history_step h ON" + NEWS
                        + " WHERE w.account = :account AND w.issue IN (:issues)"
                        + " GROUP BY h.issue, h.event_type ORDER BY MAX(h.version) DESC")
                .param("noNews", NO_NEWS)
                .param("account", viewer.account())
                .param("issues", rows.stream().map(row -> row.item().id()).toList())
                .query(row -> {
                    news.computeIfAbsent(row.getString(1), issue -> new ArrayList<>())
                            .add(new News(row.getString(2), row.getLong(3)));
                });
        return news;
    }
}
