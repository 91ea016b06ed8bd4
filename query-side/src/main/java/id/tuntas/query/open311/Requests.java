package id.tuntas.query.open311;

import id.tuntas.events.Sealed;
import id.tuntas.query.publicview.PublicPhotos;
import id.tuntas.query.tracking.PublicStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what anybody may know; what is concealed is not asked for, so that no count and no page tells of it. */
@Component
public class Requests {
    private static final String OPEN = "NOT request.restricted AND NOT request.confidential";

    private final JdbcClient db;

    Requests(JdbcClient db) {
        this.db = db;
    }

    /**
     * A request.
     *
     * @param dueAt when it shall be settled, null while that clock stands
     * @param notes the last words that an officer wrote for everybody, null when there are none
     * @param cleared what the desk lets everybody read about the matter, null when nothing is
     * @param photos that the desk lets everybody see, the first of them first; some may be gone
     */
    public record Found(
            String id,
            String village,
            String category,
            PublicStage stage,
            boolean closed,
            String unit,
            @Nullable Instant dueAt,
            @Nullable Sealed notes,
            @Nullable Sealed cleared,
            List<String> photos,
            Instant requestedAt,
            Instant updatedAt) {
        public Found {
            photos = List.copyOf(photos);
        }
    }

    /** A step of one; {@code text} as in {@link RequestRow.Update}. */
    record Step(
            String issue,
            long version,
            Instant at,
            PublicStage stage,
            @Nullable Sealed text) {}

    /** The latest first. */
    List<Found> list(Wish wish) {
        Map<String, Object> params = new LinkedHashMap<>();
        List<String> where = conditions(wish, params);
        String by = wish.requested() == null && wish.ids().isEmpty() ? "updated_at" : "requested_at";
        params.put("size", wish.size());
        params.put("offset", wish.offset());
        return find(String.join(" AND ", where), params, "request." + by + " DESC, id DESC LIMIT :size OFFSET :offset");
    }

    /**
     * Of what anybody may know that which meets a condition on the table {@code request} as well.
     *
     * @param order with a limit
     */
    public List<Found> find(String condition, Map<String, Object> params, String order) {
        return db.sql("""
                        SELECT id, village, category, stage, closed, unit, due_at, notes_key, notes, requested_at,
                            updated_at, cleared_key, cleared, photos
                        FROM open311_request request WHERE %s AND %s ORDER BY %s""".formatted(OPEN, condition, order))
                .params(params)
                .query((row, n) -> found(row))
                .list();
    }

    /** How many there are of these, at most {@code most}. */
    public long count(String condition, Map<String, Object> params, int most) {
        return db.sql("SELECT COUNT(*) FROM (SELECT id FROM open311_request request WHERE %s AND %s LIMIT %d) found"
                        .formatted(OPEN, condition, most))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static List<String> conditions(Wish wish, Map<String, Object> params) {
        List<String> where = new ArrayList<>(List.of("TRUE"));
        if (!wish.ids().isEmpty()) {
            where.add("request.id IN (:ids)");
            params.put("ids", wish.ids());
            return where;
        }
        span("requested_at", wish.requested(), where, params);
        span("updated_at", wish.updated(), where, params);
        if (!wish.codes().isEmpty()) {
            where.add("request.category IN (:codes)");
            params.put("codes", wish.codes());
        }
        if (wish.closed() != null) {
            where.add("request.closed = :closed");
            params.put("closed", wish.closed());
        }
        return where;
    }

    private static void span(String column, Wish.@Nullable Span span, List<String> where, Map<String, Object> params) {
        if (span != null) {
            where.add("request.%s >= :%s_from AND request.%s < :%s_end".formatted(column, column, column, column));
            params.put(column + "_from", Timestamp.from(span.from()));
            params.put(column + "_end", Timestamp.from(span.end()));
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(7);
        return new Found(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                PublicStage.valueOf(row.getString(4)),
                row.getBoolean(5),
                row.getString(6),
                due == null ? null : due.toInstant(),
                text(row, 8),
                text(row, 12),
                PublicPhotos.split(row.getString(14)),
                row.getTimestamp(10).toInstant(),
                row.getTimestamp(11).toInstant());
    }

    private static @Nullable Sealed text(ResultSet row, int column) throws SQLException {
        String key = row.getString(column);
        return key == null ? null : new Sealed(key, row.getString(column + 1));
    }

    /** Whether there is a row, concealed or not. */
    boolean isShown(String id) {
        return db.sql("SELECT COUNT(*) FROM open311_request WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<Found> one(String id) {
        return find("request.id = :id", Map.of("id", id), "id").stream().findFirst();
    }

    /** The oldest first, so that whoever is told too few at once can go on from there. */
    List<Step> steps(Wish wish) {
        List<String> where = new ArrayList<>(List.of(OPEN));
        Map<String, Object> params = new LinkedHashMap<>();
        if (!wish.ids().isEmpty()) {
            where.add("step.issue_id IN (:ids)");
            params.put("ids", wish.ids());
        } else if (wish.requested() != null) {
            where.add("step.happened_at >= :from AND step.happened_at < :end");
            params.put("from", Timestamp.from(wish.requested().from()));
            params.put("end", Timestamp.from(wish.requested().end()));
        }
        return db.sql("""
                        SELECT step.issue_id, step.version, step.happened_at, step.stage, step.notes_key, step.notes
                        FROM open311_update step JOIN open311_request request ON request.id = step.issue_id
                        WHERE %s ORDER BY step.happened_at, step.issue_id, step.version
                        LIMIT :size OFFSET :offset""".formatted(String.join(" AND ", where)))
                .params(params)
                .param("size", wish.size())
                .param("offset", wish.offset())
                .query((row, n) -> new Step(
                        row.getString(1),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        PublicStage.valueOf(row.getString(4)),
                        text(row, 5)))
                .list();
    }
}
