package id.tuntas.query.opdqueue;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is open: for a camat by kelurahan, for the region's leaders by OPD. All of it within the viewer's scope. */
@Component
public class OpdFigures {
    private static final List<String> OPEN = Arrays.stream(IssueStatus.values())
            .filter(status -> !status.isSettled())
            .map(Enum::name)
            .toList();

    private final JdbcClient db;
    private final Clock clock;

    OpdFigures(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Open issues of a unit or of a place.
     *
     * @param fresh not yet taken up
     * @param working being worked on, or done and not yet approved
     * @param waiting for the reporter
     * @param overdue those of which a deadline has passed by which an office owes something
     * @param oldest when the oldest of them was filed
     */
    public record Figure(
            String unit, long open, long fresh, long working, long waiting, long overdue, Instant oldest) {}

    /** By kelurahan or desa of a kecamatan, the longest waiting first; places without an open issue are left out. */
    public List<Figure> byVillage(String district, Actor viewer) {
        return figures("q.village", "q.district = :district", Map.of("district", district), viewer);
    }

    /** By the unit that holds them, the longest waiting first; units without an open issue are left out. */
    public List<Figure> byHolder(Set<Tier> tiers, Actor viewer) {
        return figures(
                "q.unit",
                "EXISTS (SELECT 1 FROM organisation_unit u WHERE u.unit = q.unit AND u.tier IN (:tiers))",
                Map.of("tiers", tiers.stream().map(Enum::name).toList()),
                viewer);
    }

    private List<Figure> figures(String by, String condition, Map<String, ?> values, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(values);
        parameters.put("open", OPEN);
        parameters.put("now", Timestamp.from(clock.instant()));
        parameters.put("fresh", names(Tab.NEW.statuses()));
        parameters.put("waiting", names(Tab.REPORTER.statuses()));
        return db.sql("SELECT " + by + " AS unit, COUNT(*) AS open_count,"
                        + " SUM(CASE WHEN q.status IN (:fresh) THEN 1 ELSE 0 END) AS fresh_count,"
                        + " SUM(CASE WHEN q.status IN (:waiting) THEN 1 ELSE 0 END) AS waiting_count,"
                        + " SUM(CASE WHEN " + QueueSql.OVERDUE + " THEN 1 ELSE 0 END) AS overdue_count,"
                        + " MIN(q.filed_at) AS oldest FROM opd_queue q"
                        + " WHERE q.status IN (:open) AND " + condition + " AND " + Scope.of("q")
                        + " GROUP BY " + by + " ORDER BY oldest, unit")
                .params(parameters)
                .query((row, n) -> figure(row))
                .list();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        long open = row.getLong("open_count");
        long fresh = row.getLong("fresh_count");
        long waiting = row.getLong("waiting_count");
        long overdue = row.getLong("overdue_count");
        Instant oldest = row.getTimestamp("oldest").toInstant();
        return new Figure(row.getString("unit"), open, fresh, open - fresh - waiting, waiting, overdue, oldest);
    }

    private static List<String> names(Set<IssueStatus> statuses) {
        return statuses.stream().map(Enum::name).toList();
    }
}
