package id.tuntas.events.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which local days a limit counts. Days are numbered as {@code LocalDate.toEpochDay} does. */
sealed interface DayCount permits WorkingDays, CalendarDays {
    /** The local day of a moment. */
    long dayOf(Instant at);

    /** The moment in which a day's fate is decided: it is counted when the clock runs then. */
    Instant endOf(long day);

    /** How many days are counted after the one and up to the other, none when they stand the other way round. */
    long countBetween(long after, long last);

    /** The n-th counted day after the given one; n is at least 1. */
    long nthAfter(long after, long n);

    /** Counted, or why not. */
    DayKind kindOf(long day);

    /** Name of the free day, null when it is none. */
    @Nullable
    String nameOf(long day);
}
