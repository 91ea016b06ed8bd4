package id.tuntas.query.support;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Support.State;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.query.access.Scope;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.page.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked of a unit, within what the viewer may see. */
@Component
public class AskedSupport {
    private static final int SHOWN = 50;
    private static final List<String> OPEN =
            Stream.of(State.values()).filter(State::isOpen).map(Enum::name).toList();
    private static final List<String> NOBODY = List.of("");

    private final JdbcClient db;
    private final OpenedText texts;

    AskedSupport(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * A sub-task in a list.
     *
     * @param holder code of the unit that holds the issue now
     */
    public record Item(
            String issue,
            int number,
            String title,
            String task,
            String unit,
            String holder,
            State state,
            @Nullable Instant dueAt,
            @Nullable String officer,
            Instant requestedAt) {}

    private record Row(SupportRow support, Sealed title, String holder) {}

    /** What the unit still owes to others, the most urgent first. */
    public PageOf<Item> open(String unit, Actor viewer) {
        return list("s.unit = :unit AND s.state IN (:open)", Map.of("unit", unit), 0, SHOWN, viewer);
    }

    /** What was ever asked of the unit: what it still owes first, then the newest. */
    public PageOf<Item> ever(String unit, int page, Actor viewer) {
        return list("s.unit = :unit", Map.of("unit", unit), page, SHOWN, viewer);
    }

    /** What the viewer owes: all that is open with the units led, and what was given to the viewer. */
    public PageOf<Item> owedBy(Actor viewer) {
        List<String> led = viewer.offices().stream()
                .filter(office -> office.kind().leads())
                .map(OfficeHeld::unit)
                .toList();
        return list(
                "s.state IN (:open) AND (s.unit IN (:led) OR (s.officer = :account AND s.unit IN (:units)))",
                Map.of("led", led.isEmpty() ? NOBODY : led, "account", viewer.account()),
                0,
                SHOWN,
                viewer);
    }

    private PageOf<Item> list(String condition, Map<String, ?> values, int asked, int size, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(values);
        parameters.put("open", OPEN);
        parameters.put("size", size);
        int page = Math.max(asked, 0);
        parameters.put("skipped", (long) page * size);
        String from = " FROM support s JOIN opd_queue q ON q.id = s.issue WHERE " + condition + " AND " + Scope.of("q");
        List<Row> rows = db.sql("SELECT s.*, q.title_key, q.title, q.unit AS holder" + from
                        + " ORDER BY CASE WHEN s.state IN (:open) THEN 0 ELSE 1 END,"
                        + " CASE WHEN s.state IN (:open) THEN s.due_at END NULLS LAST,"
                        + " s.requested_at DESC, s.issue, s.number LIMIT :size OFFSET :skipped")
                .params(parameters)
                .query((row, n) -> read(row))
                .list();
        long total = db.sql("SELECT COUNT(*)" + from)
                .params(parameters)
                .query(Long.class)
                .single();
        return new PageOf<>(shown(rows), page, size, total);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                SupportProjection.read(row),
                new Sealed(row.getString("title_key"), row.getString("title")),
                row.getString("holder"));
    }

    private List<Item> shown(List<Row> rows) {
        Map<Sealed, String> opened = texts.open(rows.stream()
                .flatMap(row -> Stream.of(row.title(), row.support().task()))
                .toList());
        return rows.stream()
                .map(row -> new Item(
                        row.support().issue(),
                        row.support().number(),
                        OpenedText.orForgotten(opened.get(row.title())),
                        OpenedText.orForgotten(opened.get(row.support().task())),
                        row.support().unit(),
                        row.holder(),
                        row.support().state(),
                        row.support().dueAt(),
                        row.support().officer(),
                        row.support().requestedAt()))
                .toList();
    }
}
