package id.tuntas.query.privacy;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.privacy.PrivacyRight;
import id.tuntas.events.privacy.PrivacyState;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.page.Soon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The requests that concern a viewer: the desk and whoever may confirm see those about ordinary matters, whoever leads the
 * unit that holds a restricted matter sees those about it, and the region's head all, with number and kind only.
 */
@Component
class PrivacyList {
    private static final Set<OfficeKind> REGION =
            Set.of(OfficeKind.VERIFIER, OfficeKind.SEKDA, OfficeKind.INSPEKTORAT, OfficeKind.REGION_HEAD);
    private static final String MINE = """
            FROM privacy_request request JOIN issue ON issue.id = request.issue_id
            WHERE (:head = TRUE
                OR (:region = TRUE AND issue.restricted = FALSE)
                OR (issue.restricted = TRUE AND issue.unit IN (:leading)))""";

    private final JdbcClient db;
    private final Clock clock;

    PrivacyList(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param overdue whether it is unanswered after its deadline
     */
    record Item(
            String id,
            String issue,
            PrivacyRight right,
            PrivacyState state,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Instant answeredAt,
            boolean overdue) {}

    /** Whether this viewer has anything to do with requests at all. */
    static boolean isOpenTo(Actor viewer) {
        return viewer.offices().stream()
                .anyMatch(office ->
                        REGION.contains(office.kind()) || office.kind().leads());
    }

    /** Unanswered ones first, by their deadline. */
    PageOf<Item> page(Actor viewer, int page, int size) {
        Instant now = clock.instant();
        int rows = PageOf.size(size);
        List<Item> items = db.sql("SELECT request.request, request.issue_id, request.asked, request.state,"
                        + " request.received_at, request.due_at, request.answered_at " + MINE
                        + " ORDER BY CASE WHEN request.answered_at IS NULL THEN 0 ELSE 1 END, request.due_at,"
                        + " request.request OFFSET :from ROWS FETCH NEXT :rows ROWS ONLY")
                .params(parameters(viewer))
                .param("from", (long) Math.max(page, 0) * rows)
                .param("rows", rows)
                .query((row, n) -> item(row, now))
                .list();
        long total = db.sql("SELECT COUNT(*) " + MINE)
                .params(parameters(viewer))
                .query(Long.class)
                .single();
        return new PageOf<>(items, Math.max(page, 0), rows, total);
    }

    /**
     * Whether the viewer sees this request.
     *
     * @param justTold waits up to two seconds for it, whether there is one or not
     */
    boolean sees(String request, Actor viewer, boolean justTold) {
        return Soon.look(
                () -> db.sql("SELECT COUNT(*) " + MINE + " AND request.request = :request")
                                .params(parameters(viewer))
                                .param("request", request)
                                .query(Long.class)
                                .single()
                        > 0,
                seen -> seen || !justTold);
    }

    /** Whether there is an issue of this number, for anybody. */
    boolean knowsIssue(String issue) {
        return db.sql("SELECT COUNT(*) FROM issue WHERE id = ?")
                        .param(issue)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Map<String, Object> parameters(Actor viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("head", viewer.holds(OfficeKind.REGION_HEAD));
        parameters.put("region", REGION.stream().anyMatch(viewer::holds));
        parameters.put("leading", leading(viewer));
        return parameters;
    }

    /** Units that the viewer leads; where there is none, one that no unit is called. */
    static List<String> leading(Actor viewer) {
        List<String> units = viewer.offices().stream()
                .filter(office -> office.kind().leads())
                .map(OfficeHeld::unit)
                .distinct()
                .toList();
        return units.isEmpty() ? List.of("") : units;
    }

    private static Item item(ResultSet row, Instant now) throws SQLException {
        Timestamp answered = row.getTimestamp(7);
        Instant dueAt = row.getTimestamp(6).toInstant();
        return new Item(
                row.getString(1),
                row.getString(2),
                PrivacyRight.valueOf(row.getString(3)),
                PrivacyState.valueOf(row.getString(4)),
                row.getTimestamp(5).toInstant(),
                dueAt,
                answered == null ? null : answered.toInstant(),
                answered == null && now.isAfter(dueAt));
    }
}
