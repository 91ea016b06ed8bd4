package id.tuntas.events.clock;

import static id.tuntas.events.clock.Tables.NATIONAL;
import static id.tuntas.events.clock.Tables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFactsTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar(NATIONAL);

    /** Weekdays of the year less the free ones among them, which the source of the table counted for itself. */
    @ParameterizedTest
    @CsvSource({"2023, 260, 21", "2024, 262, 24", "2025, 261, 24", "2026, 261, 21", "2027, 261, 19"})
    void theTablesLeaveAsManyWorkingDaysAsTheWallCalendar(int year, int weekdays, int free) {
        assertThat(worked(year)).isEqualTo(weekdays - free);
    }

    private static long worked(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(day -> CALENDAR.hoursOn(day) != null)
                .count();
    }

    @Test
    void everyDayIsCountedAsTheTablesSay() {
        LocalDate from = LocalDate.of(2021, 12, 1);
        long seen = 0;
        for (LocalDate day = from; day.getYear() < 2030; day = day.plusDays(1)) {
            seen += isOpenByTheTables(day) ? 1 : 0;
            assertThat(CALENDAR.days(LimitUnit.WORKING_DAYS).countBetween(from.toEpochDay() - 1, day.toEpochDay()))
                    .as("working days up to %s", day)
                    .isEqualTo(seen);
        }
        assertThat(CALENDAR.days(LimitUnit.WORKING_DAYS).countBetween(10, 3)).isZero();
    }

    private static boolean isOpenByTheTables(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && NATIONAL.freeDays().stream().noneMatch(free -> free.date().equals(day));
    }

    @Test
    void theHoursOfADayAreThoseOfItsPeriod() {
        assertThat(CALENDAR.hoursOn(LocalDate.of(2026, 2, 18))).isEqualTo(hours("07:30", "16:00"));
        assertThat(CALENDAR.hoursOn(LocalDate.of(2026, 2, 19))).isEqualTo(hours("08:00", "15:00"));
        assertThat(CALENDAR.hoursOn(LocalDate.of(2026, 2, 20))).isEqualTo(hours("08:00", "15:30"));
        assertThat(CALENDAR.hoursOn(LocalDate.of(2026, 3, 20)))
                .as("free, in Ramadan")
                .isNull();
        assertThat(CALENDAR.hoursOn(LocalDate.of(2026, 3, 27))).isEqualTo(hours("07:30", "16:30"));
        assertThat(CALENDAR.hoursOn(LocalDate.of(2026, 3, 28))).as("Saturday").isNull();
    }

    @Test
    void whatCannotBeACalendarIsRefused() {
        spoilt(Map.of("zone", "Asia/Cimahi"), Map.of(), Map.of(), "zone");
        spoilt(Map.of("collective_leave_is_free", "yes"), Map.of(), Map.of(), "collective_leave_is_free");
        spoilt(Map.of("last_decreed_year", "2022"), Map.of(), Map.of(), "2022 lies before 2023");
        spoilt(Map.of("version", ""), Map.of(), Map.of(), "No version");
        spoilt(Map.of(), Map.of("opens", "17:00"), Map.of(), "17:00");
        spoilt(Map.of(), Map.of("weekday", "TUESDAY"), Map.of(), "Two office hours");
        spoilt(Map.of(), Map.of("weekday", "SENIN"), Map.of(), "weekday");
        spoilt(Map.of(), Map.of(), Map.of("until", "2024-03-11"), "before it begins");
        spoilt(Map.of(), Map.of(), Map.of("until", "2025-03-01"), "begins before another period has ended");
        spoilt(Map.of(), Map.of(), Map.of("hours", "PUASA"), "PUASA");
        assertThatThrownBy(() -> new CalendarFacts(
                        "x", Tables.JAKARTA, new WorkWeek(Map.of()), List.of(), List.of(), true, 2023, 2027))
                .hasMessageContaining("without any working day");
        assertThatThrownBy(() -> FreeDay.of(Map.of("date", "2026-01-01", "kind", "LIBUR", "name", "x")))
                .hasMessageContaining("LIBUR");
    }

    private static void spoilt(
            Map<String, String> settings, Map<String, String> hours, Map<String, String> period, String complaint) {
        assertThatThrownBy(() -> CalendarFacts.of(
                        withFirst(rows("calendar.csv"), settings).getFirst(),
                        withFirst(rows("office-hours.csv"), hours),
                        withFirst(rows("periods.csv"), period),
                        rows("free-days.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);
    }

    private static List<Map<String, String>> withFirst(List<Map<String, String>> rows, Map<String, String> cells) {
        List<Map<String, String>> changed = new ArrayList<>(rows);
        Map<String, String> first = new HashMap<>(rows.getFirst());
        first.putAll(cells);
        changed.set(0, first);
        return changed;
    }

    private static OfficeHours hours(String opens, String closes) {
        return new OfficeHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
