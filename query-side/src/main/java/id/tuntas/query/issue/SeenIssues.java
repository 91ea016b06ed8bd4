package id.tuntas.query.issue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.page.Soon;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this viewer may see this issue, and up to which version it is shown. */
@Component
public class SeenIssues {
    private final JdbcClient db;

    SeenIssues(JdbcClient db) {
        this.db = db;
    }

    /**
     * The version that is shown, empty when there is no such issue for this viewer.
     *
     * @param atLeast waits up to two seconds until this version is shown; null does not wait
     */
    public Optional<Long> shownVersion(String issueId, Actor viewer, @Nullable Long atLeast) {
        return Soon.look(
                () -> look(issueId, viewer),
                version -> atLeast == null
                        || version.filter(shown -> shown >= atLeast).isPresent());
    }

    private Optional<Long> look(String issueId, Actor viewer) {
        if (viewer.isReporterOf(issueId)) {
            return db.sql("SELECT version FROM issue WHERE id = ?")
                    .param(issueId)
                    .query(Long.class)
                    .optional();
        }
        return db.sql("SELECT issue.version FROM issue WHERE issue.id = :id AND " + Scope.of("issue"))
                .param("id", issueId)
                .params(Scope.parameters(viewer))
                .query(Long.class)
                .optional();
    }
}
