package id.tuntas.query.sitting;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.page.Soon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sittings as far as a viewer may see them: those of the own unit, those in the own village or kecamatan, and for
 * whoever sees the region all. Of what was taken there only the complaints that the viewer may see.
 */
@Component
public class Sittings {
    private static final String SEES =
            "(:wholeRegion = TRUE OR s.unit IN (:units) OR s.village IN (:units)" + " OR s.district IN (:units))";
    private static final String COLUMNS = "SELECT s.sitting, s.version, s.unit, s.village, s.district, s.account,"
            + " s.held_at, s.opened_at, s.closed_at, s.seal_key, s.place, s.present FROM sitting s WHERE ";
    private static final String TAKEN =
            " FROM sitting_issue t JOIN opd_queue q ON q.id = t.issue_id" + " WHERE t.sitting = :sitting AND ";

    private final JdbcClient db;
    private final OpenedText texts;

    Sittings(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * A sitting.
     *
     * @param account who opened it
     * @param closedAt null while complaints are taken
     */
    record Held(
            String id,
            long version,
            String unit,
            String village,
            String district,
            String account,
            Instant heldAt,
            Instant openedAt,
            @Nullable Instant closedAt,
            String place,
            String present) {
        Held told(Map<Sealed, String> texts, Sealed place, Sealed present) {
            return new Held(
                    id,
                    version,
                    unit,
                    village,
                    district,
                    account,
                    heldAt,
                    openedAt,
                    closedAt,
                    OpenedText.orForgotten(texts.get(place)),
                    OpenedText.orForgotten(texts.get(present)));
        }
    }

    private record Row(Held held, Sealed place, Sealed present) {}

    /** A complaint that was told at a sitting. */
    record Taken(String id, String title, String category, IssueStatus state, String unit, Instant filedAt) {
        Taken entitled(@Nullable String text) {
            return new Taken(id, OpenedText.orForgotten(text), category, state, unit, filedAt);
        }
    }

    private record TakenRow(Taken taken, Sealed title, long version) {}

    /** Newest first, those that go on before those that are over. */
    PageOf<Held> page(Actor viewer, int page, int size) {
        int rows = PageOf.size(size);
        List<Row> found = db.sql(COLUMNS + SEES
                        + " ORDER BY CASE WHEN s.closed_at IS NULL THEN 0 ELSE 1 END, s.held_at DESC, s.sitting"
                        + " OFFSET :from ROWS FETCH NEXT :rows ROWS ONLY")
                .params(parameters(viewer))
                .param("from", (long) Math.max(page, 0) * rows)
                .param("rows", rows)
                .query((row, n) -> row(row))
                .list();
        long total = db.sql("SELECT COUNT(*) FROM sitting s WHERE " + SEES)
                .params(parameters(viewer))
                .query(Long.class)
                .single();
        return new PageOf<>(opened(found), Math.max(page, 0), rows, total);
    }

    /**
     * The sitting, if the viewer may see it.
     *
     * @param atLeast waits up to two seconds for this version
     */
    Optional<Held> find(String sitting, Actor viewer, @Nullable Long atLeast) {
        List<Row> found = Soon.look(
                () -> db.sql(COLUMNS + SEES + " AND s.sitting = :sitting")
                        .params(parameters(viewer))
                        .param("sitting", sitting)
                        .query((row, n) -> row(row))
                        .list(),
                rows -> atLeast == null
                        || (!rows.isEmpty() && rows.getFirst().held().version() >= atLeast));
        return opened(found).stream().findFirst();
    }

    /** The sitting at which an issue was told, if the viewer may see it. */
    public Optional<String> ofIssue(String issue, Actor viewer) {
        return db.sql("SELECT s.sitting FROM sitting s JOIN sitting_issue t ON t.sitting = s.sitting"
                        + " WHERE t.issue_id = :issue AND " + SEES)
                .params(parameters(viewer))
                .param("issue", issue)
                .query(String.class)
                .optional();
    }

    /**
     * What was taken at it, the last first.
     *
     * @param shown waits up to two seconds for this one in at least this version, null for none
     */
    List<Taken> taken(String sitting, Actor viewer, @Nullable String shown, long version) {
        List<TakenRow> rows = Soon.look(
                () -> rows(sitting, viewer),
                found -> shown == null
                        || found.stream().anyMatch(row -> row.taken().id().equals(shown) && row.version() >= version));
        Map<Sealed, String> titles =
                texts.open(rows.stream().map(TakenRow::title).toList());
        return rows.stream()
                .map(row -> row.taken().entitled(titles.get(row.title())))
                .toList();
    }

    private List<TakenRow> rows(String sitting, Actor viewer) {
        return db.sql("SELECT q.id, q.category, q.status, q.unit, q.filed_at, q.title_key, q.title, q.version"
                        + TAKEN
                        + Scope.of("q") + " ORDER BY t.taken DESC")
                .params(parameters(viewer))
                .param("sitting", sitting)
                .query((row, n) -> new TakenRow(
                        new Taken(
                                row.getString(1),
                                "",
                                row.getString(2),
                                IssueStatus.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()),
                        new Sealed(row.getString(6), row.getString(7)),
                        row.getLong(8)))
                .list();
    }

    private List<Held> opened(List<Row> rows) {
        Map<Sealed, String> opened = texts.open(rows.stream()
                .flatMap(row -> Stream.of(row.place(), row.present()))
                .toList());
        return rows.stream()
                .map(row -> row.held().told(opened, row.place(), row.present()))
                .toList();
    }

    private static Map<String, Object> parameters(Actor viewer) {
        return new HashMap<>(Scope.parameters(viewer));
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp(9);
        String key = row.getString(10);
        Held held = new Held(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(),
                closed == null ? null : closed.toInstant(),
                "",
                "");
        return new Row(held, new Sealed(key, row.getString(11)), new Sealed(key, row.getString(12)));
    }
}
