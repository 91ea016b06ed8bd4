package id.tuntas.command.rules;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.HoursPeriod;
import id.tuntas.events.clock.OfficeHours;
import id.tuntas.events.clock.WorkWeek;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Office hours as an office hands them in, in the two tables that a region pack has: weeks by their names, and the days
 * on which another week holds than the ordinary one. Each table takes the place of the whole one before it.
 */
final class HoursTable {
    private static final String ORDINARY = "ORDINARY";

    private static final List<Column> HOURS = List.of(
            Column.required("hours", "jam_kantor", Column.text(TableLimits.NAME_LENGTH_MAX), "invalid.not-a-name"),
            Column.required("weekday", "hari", HoursTable::weekday, "invalid.not-a-weekday"),
            Column.required("opens", "buka", HoursTable::time, "invalid.not-a-time"),
            Column.required("closes", "tutup", HoursTable::time, "invalid.not-a-time"));

    private static final List<Column> PERIODS = List.of(
            Column.required("name", "nama", Column.text(TableLimits.NAME_LENGTH_MAX), "invalid.not-a-name"),
            Column.required("from", "mulai", TableLimits::day, "invalid.not-a-day"),
            Column.required("until", "sampai", TableLimits::day, "invalid.not-a-day"),
            Column.required("hours", "jam_kantor", Column.text(TableLimits.NAME_LENGTH_MAX), "invalid.not-a-name"));

    private HoursTable() {}

    /** Hours of one weekday; of the ordinary week when no period is named. */
    record Line(
            @Nullable String period,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            DayOfWeek weekday,
            LocalTime opens,
            LocalTime closes)
            implements Serializable {}

    /**
     * The calendar with the hours and in the zone handed in; what is not handed in stays.
     *
     * @throws id.tuntas.command.door.InvalidLines naming what cannot be
     * @throws InvalidInput when a table lacks the other one, or contradicts itself
     */
    static CalendarFacts applied(CalendarFacts now, AdoptCalendar.Body body) {
        ZoneId zone = zone(now, body.zone());
        String hours = body.hours();
        String periods = body.periods();
        boolean hasPeriods = !AdoptCalendar.Body.isBlank(periods);
        if (hours == null || hours.isBlank()) {
            if (hasPeriods) {
                throw new InvalidInput("hours", "missing");
            }
            return with(now, zone, now.week(), now.periods());
        }
        List<Map<String, String>> weeks = read(hours, HOURS, "hours");
        List<Map<String, String>> days =
                periods == null || periods.isBlank() ? List.of() : read(periods, PERIODS, "periods");
        if (!hasPeriods && weeks.stream().anyMatch(row -> !ORDINARY.equals(row.get("hours")))) {
            throw new InvalidInput("periods", "missing");
        }
        try {
            CalendarFacts handedIn = CalendarFacts.of(settings(now), weeks, days, List.of());
            return with(now, zone, handedIn.week(), hasPeriods ? handedIn.periods() : now.periods());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("hours", "not-hours");
        }
    }

    private static List<Map<String, String>> read(String table, List<Column> columns, String field) {
        return Column.read(CsvLines.of(Texts.clean(table)), columns, field);
    }

    private static CalendarFacts with(CalendarFacts now, ZoneId zone, WorkWeek week, List<HoursPeriod> periods) {
        return new CalendarFacts(
                now.version(),
                zone,
                week,
                periods,
                now.freeDays(),
                now.collectiveLeaveIsFree(),
                now.firstDecreedYear(),
                now.lastDecreedYear());
    }

    private static Map<String, String> settings(CalendarFacts now) {
        return Map.of(
                "version", now.version(),
                "zone", now.zone().getId(),
                "collective_leave_is_free", Boolean.toString(now.collectiveLeaveIsFree()),
                "first_decreed_year", Integer.toString(now.firstDecreedYear()),
                "last_decreed_year", Integer.toString(now.lastDecreedYear()));
    }

    /** By its name: an offset would not say whether clocks are ever turned. */
    private static ZoneId zone(CalendarFacts now, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return now.zone();
        }
        if (!ZoneId.getAvailableZoneIds().contains(name.strip())) {
            throw new InvalidInput("zone", "unknown-zone");
        }
        return ZoneId.of(name.strip());
    }

    private static String weekday(String cell) {
        return DayOfWeek.valueOf(cell.toUpperCase(Locale.ROOT)).name();
    }

    private static String time(String cell) {
        return LocalTime.parse(cell.replace('.', ':')).toString();
    }

    /** What would change of the hours. */
    static Difference<Line> difference(CalendarFacts now, CalendarFacts next) {
        return Difference.between(lines(now), lines(next), HoursTable::place);
    }

    private static Object place(Line line) {
        return List.of(String.valueOf(line.period()), String.valueOf(line.from()), line.weekday());
    }

    private static List<Line> lines(CalendarFacts facts) {
        List<Line> lines = new ArrayList<>();
        add(lines, null, facts.week());
        facts.periods().forEach(period -> add(lines, period, period.week()));
        return lines;
    }

    private static void add(List<Line> lines, @Nullable HoursPeriod period, WorkWeek week) {
        for (Map.Entry<DayOfWeek, OfficeHours> day : week.hours().entrySet()) {
            lines.add(new Line(
                    period == null ? null : period.name(),
                    period == null ? null : period.from(),
                    period == null ? null : period.until(),
                    day.getKey(),
                    day.getValue().opens(),
                    day.getValue().closes()));
        }
    }
}
