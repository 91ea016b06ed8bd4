package id.tuntas.command.notice;

import id.tuntas.events.clock.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nobody is disturbed, in the region's own time, and when the morning's summary goes out.
 *
 * @param from beginning of the quiet hours, which go on over midnight to {@code until}; none when both are the same
 * @param morning when officers get their summary, on working days
 */
record Quiet(ZoneId zone, LocalTime from, LocalTime until, LocalTime morning) {
    /** No region has more free days in a row. */
    private static final int LOOK_AHEAD_DAYS = 40;

    /** This moment, or the end of the quiet hours in which it lies. */
    Instant orLater(Instant moment) {
        if (from.equals(until)) {
            return moment;
        }
        LocalTime time = moment.atZone(zone).toLocalTime();
        LocalDate day = moment.atZone(zone).toLocalDate();
        if (from.isBefore(until)) {
            return time.isBefore(from) || !time.isBefore(until) ? moment : at(day, until);
        }
        if (!time.isBefore(from)) {
            return at(day.plusDays(1), until);
        }
        return time.isBefore(until) ? at(day, until) : moment;
    }

    /** The first morning of a working day after this moment. */
    Instant nextMorning(Instant moment, WorkCalendar calendar) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead < LOOK_AHEAD_DAYS; ahead++) {
            Instant candidate = at(day.plusDays(ahead), morning);
            if (candidate.isAfter(moment) && calendar.hoursOn(day.plusDays(ahead)) != null) {
                return candidate;
            }
        }
        return at(day.plusDays(1), morning);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
