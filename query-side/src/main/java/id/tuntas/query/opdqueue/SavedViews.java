package id.tuntas.query.opdqueue;

import id.tuntas.events.Sealed;
import id.tuntas.query.history.OpenedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views that an account keeps of a unit's queue. */
@Component
class SavedViews {
    private final JdbcClient db;
    private final OpenedText texts;

    SavedViews(JdbcClient db, OpenedText texts) {
        this.db = db;
        this.texts = texts;
    }

    /**
     * A view.
     *
     * @param filters the question of its address
     * @param opens whether the queue opens with it
     */
    record View(String id, String name, String filters, boolean opens) {}

    private record Row(String id, Sealed name, Sealed filters, boolean opens) {}

    /** Those of this account, oldest first. */
    List<View> of(String account, String unit) {
        List<Row> rows = db.sql("SELECT view_id, seal_key, name, filters, opens FROM queue_view"
                        + " WHERE account = ? AND unit = ? ORDER BY saved_at, view_id")
                .params(account, unit)
                .query((row, n) -> new Row(
                        row.getString(1),
                        new Sealed(row.getString(2), row.getString(3)),
                        new Sealed(row.getString(2), row.getString(4)),
                        row.getBoolean(5)))
                .list();
        Map<Sealed, String> opened = texts.open(rows.stream()
                .flatMap(row -> Stream.of(row.name(), row.filters()))
                .toList());
        return rows.stream()
                .map(row -> new View(
                        row.id(),
                        OpenedText.orForgotten(opened.get(row.name())),
                        opened.getOrDefault(row.filters(), ""),
                        row.opens()))
                .toList();
    }

    /** The question with which the queue opens, empty when it opens as a whole. */
    static Optional<String> opening(List<View> views) {
        return views.stream()
                .filter(View::opens)
                .map(View::filters)
                .filter(filters -> !filters.isEmpty())
                .findFirst();
    }
}
