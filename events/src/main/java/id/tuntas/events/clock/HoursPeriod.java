package id.tuntas.events.clock;

import java.time.LocalDate;

/**
 * Days with other office hours, such as Ramadan.
 *
 * @param from first local day
 * @param until last local day, itself included
 */
public record HoursPeriod(String name, LocalDate from, LocalDate until, WorkWeek week) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public HoursPeriod {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(name + " would end on " + until + ", before it begins on " + from);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
