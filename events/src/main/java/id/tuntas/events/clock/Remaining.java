package id.tuntas.events.clock;

import java.time.Duration;

/**
 * How much of a limit is left at a moment, or by how much it is exceeded. On the last day zero days are left; after its
 * end, on the same day, zero days are exceeded.
 *
 * @param unit says which of the two amounts holds
 * @param exceeded whether the deadline has passed
 * @param days counted days after today and up to the deadline, or after the deadline and up to today; 0 for clock hours
 * @param time for clock hours, to the nanosecond; zero for days
 */
public record Remaining(LimitUnit unit, boolean exceeded, long days, Duration time) {
    static Remaining days(LimitUnit unit, boolean exceeded, long days) {
        return new Remaining(unit, exceeded, days, Duration.ZERO);
    }

    static Remaining time(boolean exceeded, Duration time) {
        return new Remaining(LimitUnit.CLOCK_HOURS, exceeded, 0, time);
    }
}
