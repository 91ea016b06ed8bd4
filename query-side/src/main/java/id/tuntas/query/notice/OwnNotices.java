package id.tuntas.query.notice;

import id.tuntas.events.Sealed;
import id.tuntas.events.notice.NoticeKind;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.page.News;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody is told of, by the offices held now and by name, as far as the issue may be seen now. */
@Component
class OwnNotices implements News {
    static final int SHOWN = 30;

    /**
     * The newest steps of each kind of recipient, each read from its own index, then what may be seen of them. Whoever
     * is meant twice is told once: by name before by office, by office before as a follower.
     */
    private static final String MINE = """
            SELECT q.id, mine.version, mine.leaf, MIN(mine.why) AS why, mine.event_type, mine.happened_at,
                q.title_key, q.title, q.restricted
            FROM (
                (SELECT issue, version, leaf, '1' || kind AS why, event_type, happened_at FROM notice
                 WHERE recipient = 'ACCOUNT' AND name = :knower AND actor <> :knower
                     AND leaf > :after AND leaf < :before
                 ORDER BY leaf DESC FETCH FIRST :max ROWS ONLY)
                UNION ALL
                (SELECT issue, version, leaf, '2' || kind AS why, event_type, happened_at FROM notice
                 WHERE recipient = 'UNIT' AND name IN (:leading) AND actor <> :knower
                     AND leaf > :after AND leaf < :before
                 ORDER BY leaf DESC FETCH FIRST :max ROWS ONLY)
                UNION ALL
                (SELECT n.issue, n.version, n.leaf, '3' || n.kind AS why, n.event_type, n.happened_at
                 FROM watch w JOIN notice n ON n.issue = w.issue
                 WHERE w.account = :knower AND w.following = TRUE AND n.version > w.version
                     AND n.recipient = 'FOLLOWERS' AND n.actor <> :knower
                     AND n.leaf > :after AND n.leaf < :before
                 ORDER BY n.leaf DESC FETCH FIRST :max ROWS ONLY)
            ) mine JOIN opd_queue q ON q.id = mine.issue
            WHERE\s""" + Scope.of("q") + """

            GROUP BY q.id, mine.version, mine.leaf, mine.event_type, mine.happened_at, q.title_key, q.title, q.restricted
            ORDER BY mine.leaf DESC FETCH FIRST :shown ROWS ONLY""";

    private final JdbcClient db;
    private final OpenedText texts;

    OwnNotices(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * A step that somebody is told of.
     *
     * @param leaf place in the proven order
     * @param type stored name of the event
     * @param seen whether the viewer has said to have seen it
     */
    record Item(String issue, long leaf, NoticeKind kind, String type, Instant at, String title, boolean seen) {}

    private record Row(Item item, Sealed title) {}

    /** Newest first, {@value #SHOWN} at most. */
    List<Item> before(long leaf, Actor viewer) {
        long seen = seen(viewer);
        List<Row> rows = db.sql(MINE)
                .params(parameters(viewer, -1, leaf, SHOWN))
                .query((row, n) -> new Row(
                        new Item(
                                row.getString(1),
                                row.getLong(3),
                                NoticeKind.valueOf(row.getString(4).substring(1)),
                                row.getString(5),
                                row.getTimestamp(6).toInstant(),
                                "",
                                row.getLong(3) <= seen),
                        new Sealed(row.getString(7), row.getString(8))))
                .list();
        Map<Sealed, String> titles = texts.open(rows.stream().map(Row::title).toList());
        return rows.stream()
                .map(row -> titled(row.item(), OpenedText.orForgotten(titles.get(row.title()))))
                .toList();
    }

    private static Item titled(Item item, String title) {
        return new Item(item.issue(), item.leaf(), item.kind(), item.type(), item.at(), title, item.seen());
    }

    @Override
    public int unseen(Actor viewer) {
        if (viewer.offices().isEmpty()) {
            return 0;
        }
        return db.sql("SELECT COUNT(*) FROM (" + MINE + ") counted")
                .params(parameters(viewer, seen(viewer), Long.MAX_VALUE, COUNTED_MAX + 1))
                .query(Integer.class)
                .single();
    }

    private long seen(Actor viewer) {
        return db.sql("SELECT leaf FROM notice_seen WHERE account = ?")
                .param(viewer.account())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    private static Map<String, Object> parameters(Actor viewer, long after, long before, int shown) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.put("after", after);
        parameters.put("before", before);
        parameters.put("shown", shown);
        // Some of what was told may not be seen any more.
        parameters.put("max", 4 * shown);
        return parameters;
    }
}
