package id.tuntas.query.deadline;

import id.tuntas.events.clock.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of an issue's deadlines at a moment.
 *
 * @param dueAt soonest deadline by which an office owes something, UTC; null when none is known
 * @param dueClock the clock that runs out then
 * @param left what is left until then, or by how much it is exceeded, in words
 * @param overdue whether it has passed
 * @param awaitsReporter whether any clock stands until the reporter answers
 */
public record Due(
        @Nullable Instant dueAt,
        @Nullable ClockKind dueClock,
        @Nullable String left,
        boolean overdue,
        boolean awaitsReporter) {
    /** Where nothing is owed. */
    public static final Due NOTHING = new Due(null, null, null, false, false);
}
