package id.tuntas.query.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Writes moments as people of the region do: in its time zone and language, with how long ago it was. */
record Moments(ZoneId zone, Instant now, MessageSource messages) {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", INDONESIAN);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", INDONESIAN);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm.ss", INDONESIAN);
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
    private static final int DAYS_OF_MONTH = 30;
    private static final int MONTHS_FROM_DAYS = 60;
    private static final int YEARS_FROM_DAYS = 730;
    private static final int DAYS_OF_YEAR = 365;

    public String day(Instant moment) {
        return moment.atZone(zone).format(DAY);
    }

    /** Whether it lies behind the moment at which the page is made. */
    public boolean isPast(Instant moment) {
        return moment.isBefore(now);
    }

    public String weekday(Instant moment) {
        return moment.atZone(zone).format(WEEKDAY);
    }

    /** A day that is a fact of the calendar, whatever the zone. */
    public String date(LocalDate day) {
        return day.format(DAY);
    }

    public String minute(Instant moment) {
        return moment.atZone(zone).format(MINUTE);
    }

    /** Whether this day was over when the moment came. */
    public boolean isEarlierDay(LocalDate day, Instant moment) {
        return day.isBefore(LocalDate.ofInstant(moment, zone));
    }

    /** To the second, for whoever must tell which was first. */
    public String second(Instant moment) {
        return moment.atZone(zone).format(SECOND);
    }

    /** The value of a {@code datetime-local} field. */
    public String input(Instant moment) {
        return moment.atZone(zone).format(INPUT);
    }

    /** Calendar days since then; today is 0. */
    public long days(Instant moment) {
        return Math.max(
                ChronoUnit.DAYS.between(
                        moment.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate()),
                0);
    }

    /** How long ago, by the calendar: today, yesterday, so many days ago. */
    public String age(Instant moment) {
        long days = days(moment);
        if (days == 0) {
            return text("age.today");
        }
        if (days == 1) {
            return text("age.yesterday");
        }
        if (days < MONTHS_FROM_DAYS) {
            return text("age.days", days);
        }
        return days < YEARS_FROM_DAYS
                ? text("age.months", days / DAYS_OF_MONTH)
                : text("age.years", days / DAYS_OF_YEAR);
    }

    /** The time from one step to the next, in its two largest units at most. */
    public String between(Instant from, Instant to) {
        Duration span = Duration.between(from, to);
        if (span.toMinutes() < 1) {
            return text("span.moment");
        }
        if (span.toHours() < 1) {
            return text("span.minutes", span.toMinutes());
        }
        return span.toDays() < 1
                ? text("span.hours", span.toHours(), span.toMinutesPart())
                : text("span.days", span.toDays(), span.toHoursPart());
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, INDONESIAN);
    }
}
