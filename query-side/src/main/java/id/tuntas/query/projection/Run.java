package id.tuntas.query.projection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild or a comparison of one projection: the one that runs, or the last one.
 *
 * @param id identity of the run
 * @param startedBy account, or {@code system} for the command line
 * @param total leaves that there are to read, as far as is known yet
 * @param done leaves that were read
 * @param differingRows live rows that were not as the history tells them; null while that is not known
 */
public record Run(
        String projection,
        String id,
        Kind kind,
        State state,
        String startedBy,
        Instant startedAt,
        long total,
        long done,
        Duration elapsed,
        @Nullable Long differingRows) {
    private static final int PERCENT = 100;

    /** What is done with the rows that were built. */
    public enum Kind {
        REBUILD,
        COMPARISON
    }

    /** How it stands. A run that died, with its process for example, is seen as failed once it is silent for long. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether it is under way. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Events a second, on the average so far. */
    public long rate() {
        return elapsed.isZero() ? 0 : done * 1_000 / Math.max(elapsed.toMillis(), 1);
    }

    /** Time that is left at this rate; null while nobody can say. */
    public @Nullable Duration remaining() {
        return rate() == 0 ? null : Duration.ofSeconds(Math.max(total - done, 0) / rate());
    }

    /** How far it is, 0 to 100. */
    public long percent() {
        return total == 0 ? 0 : Math.min(done * PERCENT / total, PERCENT);
    }
}
