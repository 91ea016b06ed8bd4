package id.tuntas.query.office;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets whoever has just changed the organisation see it changed. */
@Component
class ShownOrganisation {
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

    private final JdbcClient db;

    ShownOrganisation(JdbcClient db) {
        this.db = db;
    }

    /** Waits up to two seconds until the organisation is shown as this version left it; null waits for nothing. */
    void await(@Nullable Long version) {
        if (version == null) {
            return;
        }
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            while (shown() < version && System.nanoTime() < end) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long shown() {
        return db.sql("SELECT MIN(version) FROM (SELECT version FROM organisation_region"
                        + " UNION ALL SELECT version FROM office_shown) told")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }
}
