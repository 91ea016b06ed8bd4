package id.tuntas.events.clock;

import static id.tuntas.events.clock.DayKind.*;
import static id.tuntas.events.clock.LimitUnit.CALENDAR_DAYS;
import static id.tuntas.events.clock.LimitUnit.CLOCK_HOURS;
import static id.tuntas.events.clock.LimitUnit.WORKING_DAYS;
import static id.tuntas.events.clock.Tables.NATIONAL;
import static id.tuntas.events.clock.Tables.free;
import static id.tuntas.events.clock.Tables.national;
import static id.tuntas.events.clock.Tables.rule;
import static id.tuntas.events.clock.Tables.wib;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A deadline that nobody can explain is worth nothing. */
class WorkingTest {
    @Test
    void tellsEveryDayOnceAndWhy() {
        Pause asked = new Pause(wib("2026-03-26T10:00"), wib("2026-03-31T10:00"));
        Working working = working(national(), rule(7, WORKING_DAYS), wib("2026-03-13T19:00"), asked);
        assertThat(lines(working)).isEqualTo("""
                2026-03-14 2026-03-15 2 WEEKEND
                2026-03-16 2026-03-17 2 COUNTED
                2026-03-18 2026-03-18 1 COLLECTIVE_LEAVE Cuti bersama Hari Suci Nyepi Tahun Baru Saka 1948
                2026-03-19 2026-03-19 1 NATIONAL_HOLIDAY Hari Suci Nyepi Tahun Baru Saka 1948
                2026-03-20 2026-03-20 1 COLLECTIVE_LEAVE Cuti bersama Hari Raya Idulfitri 1447 H
                2026-03-21 2026-03-22 2 WEEKEND
                2026-03-23 2026-03-24 2 COLLECTIVE_LEAVE Cuti bersama Hari Raya Idulfitri 1447 H
                2026-03-25 2026-03-25 1 COUNTED
                2026-03-26 2026-03-30 5 PAUSED
                2026-03-31 2026-04-02 3 COUNTED
                2026-04-03 2026-04-03 1 NATIONAL_HOLIDAY Wafat Yesus Kristus
                2026-04-04 2026-04-05 2 WEEKEND
                2026-04-06 2026-04-06 1 COUNTED
                """);
        assertThat(working.rule()).isEqualTo("7-WORKING_DAYS");
        assertThat(working.policyVersion()).isEqualTo("2026-1");
        assertThat(working.calendarVersion()).isEqualTo("ID-2026-09-15");
        assertThat(working.limit()).isEqualTo(new Limit(7, WORKING_DAYS));
        assertThat(working.startedAt()).isEqualTo(wib("2026-03-13T19:00"));
        assertThat(working.pauses()).containsExactly(asked);
        assertThat(working.beyondDecreedYears()).isFalse();
    }

    @Test
    void aShortPauseIsToldThoughItCostsNoDay() {
        Pause asked = new Pause(wib("2026-11-03T10:00"), wib("2026-11-03T11:00"));
        Pause askedTooLate = new Pause(wib("2026-11-05T17:00"), null);
        Working working = working(national(), rule(3, WORKING_DAYS), wib("2026-11-02T09:00"), asked, askedTooLate);
        assertThat(working.pauses()).containsExactly(asked);
        assertThat(lines(working)).isEqualTo("2026-11-03 2026-11-05 3 COUNTED\n");
    }

    @Test
    void stopsWhereTheClockStands() {
        Working working = working(
                national(), rule(3, WORKING_DAYS), wib("2026-11-06T09:00"), new Pause(wib("2026-11-10T09:00"), null));
        assertThat(lines(working)).isEqualTo("2026-11-07 2026-11-08 2 WEEKEND\n2026-11-09 2026-11-09 1 COUNTED\n");
    }

    @Test
    void calendarDaysKnowNoHolidayAndHoursKnowNoDay() {
        Instant at = wib("2026-12-20T09:00");
        assertThat(lines(working(national(), rule(10, CALENDAR_DAYS), at)))
                .isEqualTo("2026-12-21 2026-12-30 10 COUNTED\n");
        assertThat(working(national(), rule(10, CLOCK_HOURS), at).runs()).isEmpty();
    }

    @Test
    void ofTwoReasonsTheWeightierIsToldWhateverTheOrderOfTheTable() {
        FreeDay local = free("2026-11-04", FreeDayKind.LOCAL_LEAVE, "Hari jadi");
        FreeDay national = free("2026-11-04", FreeDayKind.NATIONAL_HOLIDAY, "Pemilihan");
        String expected = """
                2026-11-03 2026-11-03 1 COUNTED
                2026-11-04 2026-11-04 1 NATIONAL_HOLIDAY Pemilihan
                2026-11-05 2026-11-05 1 COUNTED
                """;
        for (List<FreeDay> order : List.of(List.of(local, national), List.of(national, local))) {
            WorkCalendar calendar = new WorkCalendar(NATIONAL.with("x", order));
            assertThat(lines(working(calendar, rule(2, WORKING_DAYS), wib("2026-11-02T09:00"))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void twoLeavesInARowKeepTheirNames() {
        assertThat(lines(working(national(), rule(1, WORKING_DAYS), wib("2027-05-17T09:00"))))
                .isEqualTo("""
                        2027-05-18 2027-05-18 1 COLLECTIVE_LEAVE Cuti bersama Hari Raya Iduladha 1448 H
                        2027-05-19 2027-05-19 1 COLLECTIVE_LEAVE Cuti bersama Hari Raya Waisak 2571 BE
                        2027-05-20 2027-05-20 1 NATIONAL_HOLIDAY Hari Raya Waisak 2571 BE
                        2027-05-21 2027-05-21 1 COUNTED
                        """);
    }

    @Test
    void saysWhenItLooksBeyondWhatIsDecreed() {
        Rule five = rule(5, WORKING_DAYS);
        assertThat(working(national(), five, wib("2027-12-23T09:00")).beyondDecreedYears())
                .isFalse();
        assertThat(working(national(), five, wib("2027-12-24T09:00")).beyondDecreedYears())
                .isFalse();
        assertThat(working(national(), five, wib("2027-12-27T09:00")).beyondDecreedYears())
                .isTrue();
        assertThat(working(national(), five, wib("2022-12-20T09:00")).beyondDecreedYears())
                .isTrue();
        assertThat(working(national(), rule(5, CALENDAR_DAYS), wib("2027-12-30T09:00"))
                        .beyondDecreedYears())
                .as("needs no decree")
                .isFalse();
    }

    @Test
    void isTheSameWhenCountedAgain() {
        Pause asked = new Pause(wib("2026-03-26T10:00"), wib("2026-03-31T10:00"));
        Rule rule = rule(60, WORKING_DAYS);
        Working working = working(national(), rule, wib("2026-01-13T19:00"), asked);
        assertThat(working(new WorkCalendar(NATIONAL), rule, working.startedAt(), asked))
                .isEqualTo(working);
    }

    @Test
    void aPeriodMayOpenTheOfficeOnOtherWeekdays() {
        OfficeHours morning = NATIONAL.week().hours().values().iterator().next();
        WorkWeek saturdays = new WorkWeek(Map.of(DayOfWeek.SATURDAY, morning));
        HoursPeriod period = new HoursPeriod("Piket", LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15), saturdays);
        CalendarFacts facts =
                new CalendarFacts("x", NATIONAL.zone(), NATIONAL.week(), List.of(period), List.of(), true, 2023, 2027);
        assertThat(lines(working(new WorkCalendar(facts), rule(3, WORKING_DAYS), wib("2026-11-05T09:00"))))
                .isEqualTo("""
                        2026-11-06 2026-11-06 1 COUNTED
                        2026-11-07 2026-11-13 7 WEEKEND
                        2026-11-14 2026-11-14 1 COUNTED
                        2026-11-15 2026-11-15 1 WEEKEND
                        2026-11-16 2026-11-16 1 COUNTED
                        """);
    }

    private static Working working(WorkCalendar calendar, Rule rule, Instant at, Pause... pauses) {
        return Deadlines.compute(calendar, "2026-1", rule, at, List.of(pauses)).working();
    }

    private static String lines(Working working) {
        return working.runs().stream()
                .map(run -> run.from() + " " + run.until() + " " + run.days() + " " + run.kind()
                        + (run.name() == null ? "" : " " + run.name()) + "\n")
                .collect(Collectors.joining());
    }
}
