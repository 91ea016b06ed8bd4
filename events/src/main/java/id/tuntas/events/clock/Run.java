package id.tuntas.events.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row that were the same to a deadline: one line of its working.
 *
 * @param from first local day
 * @param until last local day, itself included
 * @param name of the free day, null for any other kind
 */
public record Run(
        LocalDate from,
        LocalDate until,
        DayKind kind,
        @Nullable String name) {
    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }
}
