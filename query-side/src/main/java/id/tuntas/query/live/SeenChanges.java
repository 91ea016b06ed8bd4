package id.tuntas.query.live;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anything has changed on a page that its viewer may see there, or could see until this change. */
@Component
class SeenChanges {
    /** Steps that change no page but that of whoever took them. */
    private static final List<String> QUIET = List.of("issue-followed", "followed-issue-seen", "issue-unfollowed");

    /**
     * {@link Scope} for the step before: what was restricted then, only those saw who led its unit or worked on it; who
     * was named for it hears at the next look for itself that this has ended.
     */
    private static final String SAW = """
            (p.unit IN (:leading)
             OR (p.officer = :knower AND p.unit IN (:holding))
             OR (NOT EXISTS (SELECT 1 FROM organisation_category c
                             WHERE c.category = p.category AND c.confidentiality <> 'NONE')
                 AND (:wholeRegion = TRUE OR p.unit IN (:holding)
                      OR EXISTS (SELECT 1 FROM issue_unit mine
                                 WHERE mine.issue_id = p.issue AND mine.unit IN (:units)))))""";

    private final JdbcClient db;

    SeenChanges(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whether there is such a change.
     *
     * @param from the first leaf to look at
     * @param next the leaf after the last one
     */
    boolean any(Subject subject, Actor viewer, long from, long next) {
        Map<String, Object> parameters = new HashMap<>(Scope.parameters(viewer));
        parameters.putAll(subject.parameters());
        parameters.put("from", from);
        parameters.put("next", next);
        parameters.put("quiet", QUIET);
        parameters.put("account", viewer.account());
        String sql = "SELECT s.leaf FROM history_step s JOIN opd_queue q ON q.id = s.issue"
                + " LEFT JOIN history_step p ON p.issue = s.issue AND p.version = s.version - 1"
                + " WHERE s.leaf >= :from AND s.leaf < :next AND (s.event_type NOT IN (:quiet) OR s.actor = :account)"
                + " AND ((" + subject.now() + " AND " + Scope.of("q") + ")"
                + " OR (p.issue IS NOT NULL AND " + subject.before() + " AND " + SAW + "))"
                + " LIMIT 1";
        return db.sql(sql).params(parameters).query(Long.class).optional().isPresent();
    }
}
