package id.tuntas.events.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done, and why then.
 *
 * @param dueAt last moment that is in time, UTC; null while a pause is open, because nobody knows how long it lasts
 * @param held what is left of the limit while a pause is open, null otherwise
 */
public record Deadline(@Nullable Instant dueAt, @Nullable Remaining held, Working working) {
    /** @throws IllegalArgumentException when both are known, or neither */
    public Deadline {
        if ((dueAt == null) == (held == null)) {
            throw new IllegalArgumentException("A deadline is known, or what is left is; not both and not neither");
        }
    }

    /** Whether the deadline has passed. Exactly then is still in time; one that is held passes never. */
    public boolean isPassedAt(Instant at) {
        return dueAt != null && at.isAfter(dueAt);
    }
}
