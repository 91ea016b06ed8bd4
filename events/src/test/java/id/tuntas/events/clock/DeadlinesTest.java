package id.tuntas.events.clock;

import static id.tuntas.events.clock.LimitUnit.CALENDAR_DAYS;
import static id.tuntas.events.clock.LimitUnit.CLOCK_HOURS;
import static id.tuntas.events.clock.LimitUnit.WORKING_DAYS;
import static id.tuntas.events.clock.Tables.NATIONAL;
import static id.tuntas.events.clock.Tables.national;
import static id.tuntas.events.clock.Tables.rule;
import static id.tuntas.events.clock.Tables.wib;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something is due, by examples that a person can check with a wall calendar. */
class DeadlinesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-13, 3,  2026-03-25T16:00
            2026-03-13, 5,  2026-03-27T16:30
            2026-03-13, 14, 2026-04-10T16:30
            2026-03-17, 3,  2026-03-27T16:30
            2026-05-13, 3,  2026-05-20T16:00
            2026-05-22, 5,  2026-06-03T16:00
            2026-12-23, 5,  2027-01-04T16:00
            2026-11-21, 3,  2026-11-25T16:00
            2026-01-02, 60, 2026-04-09T16:00
            2025-08-15, 3,  2025-08-21T16:00
            """)
    void workingDaysOfTheNationalCalendar(LocalDate received, int days, LocalDateTime due) {
        for (String time : List.of("00:00", "07:30", "15:59", "16:00", "23:59:59.999999999")) {
            for (ZoneId zone : List.of(Tables.JAKARTA, Tables.MAKASSAR)) {
                Instant at = received.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
                assertThat(due(new WorkCalendar(Tables.in(zone)), rule(days, WORKING_DAYS), at))
                        .as("received at %s, %s", time, zone)
                        .isEqualTo(due.atZone(zone).toInstant());
            }
        }
    }

    @Test
    void aHolidayAddedLaterIsAnotherVersionOfTheCalendar() {
        Instant received = wib("2025-08-15T09:00");
        WorkCalendar before = new WorkCalendar(Tables.beforeTheAmendment());
        assertThat(due(before, rule(3, WORKING_DAYS), received)).isEqualTo(wib("2025-08-20T16:00"));
        FreeDay added = Tables.free("2025-08-18", FreeDayKind.COLLECTIVE_LEAVE, "Cuti bersama");
        WorkCalendar after = new WorkCalendar(before.facts().with("ID-2025-08-07", List.of(added)));
        assertThat(due(after, rule(3, WORKING_DAYS), received)).isEqualTo(wib("2025-08-21T16:00"));
    }

    @Test
    void aDayEndsWithItsOwnOfficeHours() {
        assertThat(due(national(), rule(1, WORKING_DAYS), wib("2026-11-18T09:00")))
                .isEqualTo(wib("2026-11-19T16:00"));
        assertThat(due(national(), rule(1, WORKING_DAYS), wib("2026-11-19T09:00")))
                .isEqualTo(wib("2026-11-20T16:30"));
        assertThat(due(national(), rule(1, WORKING_DAYS), wib("2026-02-18T09:00")))
                .isEqualTo(wib("2026-02-19T15:00"));
        assertThat(due(national(), rule(1, WORKING_DAYS), wib("2026-02-19T09:00")))
                .isEqualTo(wib("2026-02-20T15:30"));
    }

    @Test
    void theDayIsThatOfTheRegionAndNotThatOfGreenwich() {
        Instant lateInCimahi = Instant.parse("2026-11-22T16:30:00Z"); // Sunday 23.30 there, Monday 00.30 in Tabanan
        assertThat(due(national(), rule(1, WORKING_DAYS), lateInCimahi)).isEqualTo("2026-11-23T09:00:00Z");
        WorkCalendar bali = new WorkCalendar(Tables.in(Tables.MAKASSAR));
        assertThat(due(bali, rule(1, WORKING_DAYS), lateInCimahi)).isEqualTo("2026-11-24T08:00:00Z");
    }

    @Test
    void calendarDaysEndWithTheirLastSecond() {
        assertThat(due(national(), rule(10, CALENDAR_DAYS), wib("2026-11-21T00:00")))
                .isEqualTo(wib("2026-12-01T23:59:59"));
        assertThat(due(national(), rule(10, CALENDAR_DAYS), wib("2026-11-21T23:59:59.5")))
                .isEqualTo(wib("2026-12-01T23:59:59"));
        assertThat(due(national(), rule(10, CALENDAR_DAYS), wib("2026-11-22T00:00")))
                .isEqualTo(wib("2026-12-02T23:59:59"));
        assertThat(due(national(), rule(10, CALENDAR_DAYS), wib("2026-12-25T12:00")))
                .isEqualTo(wib("2027-01-04T23:59:59"));
    }

    @Test
    void clockHoursRunOnByNightAndHolidayToTheNanosecond() {
        Instant at = wib("2026-03-20T23:59:59.123456789");
        assertThat(due(national(), rule(72, CLOCK_HOURS), at)).isEqualTo(wib("2026-03-23T23:59:59.123456789"));
    }

    @Test
    void hoursAreHoursAndDaysAreDaysWhenTheClocksAreTurned() {
        WorkCalendar berlin = new WorkCalendar(Tables.in(Tables.BERLIN));
        Instant at = local("2026-03-28T12:00", Tables.BERLIN);
        assertThat(due(berlin, rule(24, CLOCK_HOURS), at)).isEqualTo(local("2026-03-29T13:00", Tables.BERLIN));
        assertThat(due(berlin, rule(1, CALENDAR_DAYS), at)).isEqualTo(local("2026-03-29T23:59:59", Tables.BERLIN));
        assertThat(due(berlin, rule(1, WORKING_DAYS), at)).isEqualTo("2026-03-30T14:00:00Z");
    }

    @Test
    void collectiveLeaveIsWorkedWhereTheCalendarSaysSo() {
        WorkCalendar worked = new WorkCalendar(Tables.facts("x", NATIONAL.zone(), NATIONAL.freeDays(), false));
        assertThat(due(worked, rule(3, WORKING_DAYS), wib("2026-05-13T09:00"))).isEqualTo(wib("2026-05-19T16:00"));
    }

    @Test
    void localLeaveIsFreeInItsRegionAlone() {
        FreeDay galungan = Tables.free("2026-06-17", FreeDayKind.LOCAL_LEAVE, "Galungan");
        WorkCalendar bali = new WorkCalendar(NATIONAL.with("BALI-1", List.of(galungan)));
        assertThat(due(bali, rule(1, WORKING_DAYS), wib("2026-06-15T09:00"))).isEqualTo(wib("2026-06-18T16:00"));
        assertThat(due(national(), rule(1, WORKING_DAYS), wib("2026-06-15T09:00")))
                .isEqualTo(wib("2026-06-17T16:00"));
    }

    static @Nullable Instant due(WorkCalendar calendar, Rule rule, Instant at, Pause... pauses) {
        return Deadlines.compute(calendar, "2026-1", rule, at, List.of(pauses)).dueAt();
    }

    private static Instant local(String time, ZoneId zone) {
        return LocalDateTime.parse(time).atZone(zone).toInstant();
    }
}
