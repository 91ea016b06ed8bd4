package id.tuntas.query.issue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this viewer may see this issue, and up to which version it is shown. */
@Component
public class SeenIssues {
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

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
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        Optional<Long> version = look(issueId, viewer);
        while (atLeast != null && isBehind(version, atLeast) && System.nanoTime() < end && pause()) {
            version = look(issueId, viewer);
        }
        return version;
    }

    private static boolean isBehind(Optional<Long> version, long wanted) {
        return version.isEmpty() || version.get() < wanted;
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

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
