package id.tuntas.query.projection;

import id.tuntas.query.projection.Run.Kind;
import id.tuntas.query.projection.Run.State;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The runs, for all processes to see. At most one is under way for each projection: whoever begins takes the
 * projection's row, and each step that it makes proves that the row is still its own.
 */
@Component
class Runs {
    /** Whoever is silent for longer has died. A step takes well under a second, taking over some seconds. */
    private static final String SILENT = "heard_at < CURRENT_TIMESTAMP - INTERVAL '60' SECOND";

    private final JdbcClient db;
    private final Clock clock;

    Runs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody else is at it. */
    static final class Taken extends RuntimeException {
        Taken(String projection) {
            super("Projection " + projection + " is being rebuilt or compared by somebody else");
        }
    }

    /**
     * Begins a run.
     *
     * @throws Taken when one is under way
     */
    Run begin(String projection, Kind kind, String by) {
        Run run = new Run(
                projection,
                UUID.randomUUID().toString(),
                kind,
                State.RUNNING,
                by,
                clock.instant(),
                0,
                0,
                Duration.ZERO,
                null);
        try {
            if (!takeOver(run)) {
                insert(run);
            }
        } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
            throw new Taken(projection);
        }
        return run;
    }

    private boolean takeOver(Run run) {
        return db.sql("""
                        UPDATE projection_rebuild SET run = ?, kind = ?, state = ?, started_by = ?, started_at = ?,
                            heard_at = CURRENT_TIMESTAMP, events_total = 0, events_done = 0, elapsed_millis = 0,
                            differing_rows = NULL
                        WHERE projection = ? AND (state <> 'RUNNING' OR %s)""".formatted(SILENT))
                        .params(run.id(), run.kind().name(), run.state().name(), run.startedBy())
                        .params(Timestamp.from(run.startedAt()), run.projection())
                        .update()
                > 0;
    }

    private void insert(Run run) {
        db.sql("""
                        INSERT INTO projection_rebuild (projection, run, kind, state, started_by, started_at, heard_at,
                            events_total, events_done, elapsed_millis)
                        VALUES (?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP, 0, 0, 0)""")
                .params(run.projection(), run.id(), run.kind().name())
                .params(run.state().name(), run.startedBy(), Timestamp.from(run.startedAt()))
                .update();
    }

    /**
     * Tells how far a run is. Until the end of the transaction nobody else can take the projection.
     *
     * @throws Taken when somebody has done so already
     */
    void advance(Run run, long done, long total, Duration elapsed) {
        int own = db.sql("""
                        UPDATE projection_rebuild SET events_done = ?, events_total = ?, elapsed_millis = ?,
                            heard_at = CURRENT_TIMESTAMP
                        WHERE projection = ? AND run = ? AND state = 'RUNNING'""")
                .params(done, total, elapsed.toMillis(), run.projection(), run.id())
                .update();
        if (own == 0) {
            throw new Taken(run.projection());
        }
    }

    /** Ends a run, if it is still there to be ended. */
    void end(Run run, State state, @Nullable Long differingRows) {
        db.sql("UPDATE projection_rebuild SET state = ?, differing_rows = ? WHERE projection = ? AND run = ?")
                .param(state.name())
                .param(differingRows)
                .param(run.projection())
                .param(run.id())
                .update();
    }

    /** The last run of each projection that ever had one. */
    List<Run> all() {
        return db.sql("""
                        SELECT projection, run, kind, started_by, started_at, events_total, events_done, elapsed_millis,
                            differing_rows, CASE WHEN state = 'RUNNING' AND %s THEN 'FAILED' ELSE state END
                        FROM projection_rebuild ORDER BY projection""".formatted(SILENT))
                .query((row, n) -> {
                    long differing = row.getLong(9);
                    return new Run(
                            row.getString(1),
                            row.getString(2),
                            Kind.valueOf(row.getString(3)),
                            State.valueOf(row.getString(10)),
                            row.getString(4),
                            row.getTimestamp(5).toInstant(),
                            row.getLong(6),
                            row.getLong(7),
                            Duration.ofMillis(row.getLong(8)),
                            row.getObject(9) == null ? null : Long.valueOf(differing));
                })
                .list();
    }
}
