package id.tuntas.query.whatif;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.page.TooMany;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which issues are counted, and which of them by name: whoever sets the rules works on no issue, and yet has to know
 * what they do to each. What is restricted counts in totals only, unless it is the viewer's own work.
 */
@Component
class ScopedIssues {
    /** So many are looked at in one count, which takes a quarter of a minute; see the README. */
    static final int ISSUES_MAX = 20_000;

    private static final List<String> SETTLED = Arrays.stream(IssueStatus.values())
            .filter(IssueStatus::isSettled)
            .map(Enum::name)
            .toList();

    private final JdbcClient db;

    ScopedIssues(JdbcClient db) {
        this.db = db;
    }

    /** @param seen whether the viewer may learn where it is and what becomes of it */
    record Issue(String id, boolean seen) {}

    /**
     * Those filed from one moment until before another, the oldest first.
     *
     * @throws TooMany when they are more than {@link #ISSUES_MAX}
     */
    List<Issue> filed(Instant from, Instant until, Actor viewer) {
        return all(
                "queue.filed_at >= :from AND queue.filed_at < :until",
                Map.of("from", Timestamp.from(from), "until", Timestamp.from(until)),
                viewer);
    }

    /** Those of which anything is still owed, likewise. */
    List<Issue> open(Actor viewer) {
        return all("queue.status NOT IN (:settled)", Map.of("settled", SETTLED), viewer);
    }

    private List<Issue> all(String condition, Map<String, ?> values, Actor viewer) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(values);
        parameters.put("limit", ISSUES_MAX + 1);
        List<Issue> found = db.sql("SELECT issue.id, CASE WHEN issue.restricted = FALSE OR " + Scope.of("issue")
                        + " THEN 1 ELSE 0 END AS seen FROM issue JOIN opd_queue queue ON queue.id = issue.id WHERE "
                        + condition + " ORDER BY queue.filed_at, issue.id LIMIT :limit")
                .params(parameters)
                .query((row, n) -> new Issue(row.getString(1), row.getInt(2) == 1))
                .list();
        if (found.size() > ISSUES_MAX) {
            throw new TooMany();
        }
        return found;
    }
}
