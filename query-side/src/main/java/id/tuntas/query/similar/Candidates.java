package id.tuntas.query.similar;

import id.tuntas.events.issue.IssueStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Issues that may tell the same matter, by what is known without their texts: of the same category, filed within seven
 * days, and within 50 m; where one of the two has no point, of the same kelurahan or desa. Never a restricted one, and
 * none that nothing can be merged into any more. A page of the newest, found through indexes.
 */
@Component
class Candidates {
    static final Duration APART_MAX = Duration.ofDays(7);

    private static final int READ_MAX = 200;

    private static final String SAME_MATTER = """
            SELECT s.id, s.category, s.village, s.lat, s.lng, s.filed_at, s.status, s.restricted FROM search_issue s
            WHERE s.category = :category AND s.id <> :self AND s.restricted = FALSE AND s.status NOT IN (:settled)
              AND s.filed_at BETWEEN :since AND :until AND""";

    private static final String WITHIN_BOX = " s.lat BETWEEN :south AND :north AND s.lng BETWEEN :west AND :east AND ";
    private static final String OF_VILLAGE = " s.village = :village AND ";
    private static final String OF_VILLAGE_WITHOUT_POINT = OF_VILLAGE + "s.lat IS NULL AND ";

    private static final List<String> SETTLED = Arrays.stream(IssueStatus.values())
            .filter(IssueStatus::isSettled)
            .map(Enum::name)
            .toList();

    private final JdbcClient db;

    Candidates(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is told of a matter beside its text.
     *
     * @param id the issue's identity, empty while it is being filed
     * @param point null when none is known
     */
    record Matter(
            String id,
            String category,
            String village,
            @Nullable Near point,
            Instant filedAt,
            IssueStatus status,
            boolean restricted) {
        /** Metres from here to there, null when one of the two has no point. */
        @Nullable
        Double metresTo(Matter other) {
            Near there = other.point();
            return point == null || there == null ? null : point.metresTo(there.lat(), there.lng());
        }
    }

    Optional<Matter> matter(String issue) {
        return db.sql("SELECT s.id, s.category, s.village, s.lat, s.lng, s.filed_at, s.status, s.restricted"
                        + " FROM search_issue s WHERE s.id = ?")
                .param(issue)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * The candidates, within a condition on {@code search_issue s}.
     *
     * @param parameters those of the condition
     */
    List<Matter> of(Matter matter, String condition, Map<String, Object> parameters) {
        Near point = matter.point();
        if (point == null) {
            return select(matter, OF_VILLAGE + condition, parameters);
        }
        Map<String, Object> box = new HashMap<>(parameters);
        box.put("south", point.lat() - point.latitudes());
        box.put("north", point.lat() + point.latitudes());
        box.put("west", point.lng() - point.longitudes());
        box.put("east", point.lng() + point.longitudes());
        List<Matter> near = new ArrayList<>(select(matter, WITHIN_BOX + condition, box));
        near.removeIf(other -> {
            Double metres = matter.metresTo(other);
            return metres == null || metres > Near.METRES_MAX;
        });
        near.addAll(select(matter, OF_VILLAGE_WITHOUT_POINT + condition, parameters));
        return near;
    }

    private List<Matter> select(Matter matter, String condition, Map<String, Object> parameters) {
        return db.sql(SAME_MATTER + condition + " ORDER BY s.filed_at DESC, s.id LIMIT " + READ_MAX)
                .params(parameters)
                .param("category", matter.category())
                .param("village", matter.village())
                .param("self", matter.id())
                .param("settled", SETTLED)
                .param("since", Timestamp.from(matter.filedAt().minus(APART_MAX)))
                .param("until", Timestamp.from(matter.filedAt().plus(APART_MAX)))
                .query((row, n) -> read(row))
                .list();
    }

    private static Matter read(ResultSet row) throws SQLException {
        Double lat = row.getObject(4, Double.class);
        Double lng = row.getObject(5, Double.class);
        return new Matter(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                lat == null || lng == null ? null : new Near(lat, lng),
                row.getTimestamp(6).toInstant(),
                IssueStatus.valueOf(row.getString(7)),
                row.getBoolean(8));
    }
}
