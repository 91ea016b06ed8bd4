package id.tuntas.events.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A working calendar as it is decreed. It changes with each decree, so it is numbered: every deadline says by which
 * version it was made.
 *
 * @param zone whose midnights part the days
 * @param week ordinary office hours, on one weekday at least
 * @param periods days with other hours; no two overlap
 * @param collectiveLeaveIsFree whether cuti bersama closes the offices
 * @param firstDecreedYear first year whose free days are in it
 * @param lastDecreedYear last such year; what lies beyond is a guess and is said to be one
 */
public record CalendarFacts(
        String version,
        ZoneId zone,
        WorkWeek week,
        List<HoursPeriod> periods,
        List<FreeDay> freeDays,
        boolean collectiveLeaveIsFree,
        int firstDecreedYear,
        int lastDecreedYear) {

    /** @throws IllegalArgumentException when no weekday has office hours, periods overlap, or the years are reversed */
    public CalendarFacts {
        freeDays = List.copyOf(freeDays);
        periods =
                periods.stream().sorted(Comparator.comparing(HoursPeriod::from)).toList();
        if (week.hours().isEmpty()) {
            throw new IllegalArgumentException("A calendar without any working day has no deadlines");
        }
        if (lastDecreedYear < firstDecreedYear) {
            throw new IllegalArgumentException(lastDecreedYear + " lies before " + firstDecreedYear);
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i - 1).contains(periods.get(i).from())) {
                throw new IllegalArgumentException(periods.get(i).name() + " begins before another period has ended");
            }
        }
    }

    /**
     * Reads the tables of a region.
     *
     * @param settings {@code version, zone, collective_leave_is_free, first_decreed_year, last_decreed_year}
     * @param hours {@code hours, weekday, opens, closes}, where {@code hours} is {@code ORDINARY} or any other name
     * @param periods {@code name, from, until, hours}
     * @param freeDays {@code date, kind, name, legal_basis}
     * @throws IllegalArgumentException naming the cell that is missing or not understood
     */
    public static CalendarFacts of(
            Map<String, String> settings,
            List<Map<String, String>> hours,
            List<Map<String, String>> periods,
            List<Map<String, String>> freeDays) {
        Row cells = new Row(settings);
        return new CalendarFacts(
                cells.text("version"),
                cells.read("zone", ZoneId::of),
                week("ORDINARY", hours),
                periods.stream().map(row -> period(new Row(row), hours)).toList(),
                freeDays.stream().map(FreeDay::of).toList(),
                cells.read("collective_leave_is_free", CalendarFacts::flag),
                cells.read("first_decreed_year", Integer::valueOf),
                cells.read("last_decreed_year", Integer::valueOf));
    }

    /** The same calendar with more free days, as an amendment or a region's own days make it. */
    public CalendarFacts with(String newVersion, List<FreeDay> more) {
        List<FreeDay> all = new ArrayList<>(freeDays);
        all.addAll(more);
        return new CalendarFacts(
                newVersion, zone, week, periods, all, collectiveLeaveIsFree, firstDecreedYear, lastDecreedYear);
    }

    private static HoursPeriod period(Row cells, List<Map<String, String>> hours) {
        return new HoursPeriod(
                cells.text("name"),
                cells.read("from", LocalDate::parse),
                cells.read("until", LocalDate::parse),
                week(cells.text("hours"), hours));
    }

    private static WorkWeek week(String name, List<Map<String, String>> hours) {
        List<Map<String, String>> named =
                hours.stream().filter(row -> name.equals(row.get("hours"))).toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("No office hours are named " + name);
        }
        return WorkWeek.of(named);
    }

    /** A misspelt word must not mean no. */
    private static boolean flag(String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
