package id.tuntas.events.clock;

import static id.tuntas.events.clock.LimitUnit.CALENDAR_DAYS;
import static id.tuntas.events.clock.LimitUnit.CLOCK_HOURS;
import static id.tuntas.events.clock.LimitUnit.WORKING_DAYS;
import static id.tuntas.events.clock.Tables.national;
import static id.tuntas.events.clock.Tables.rule;
import static id.tuntas.events.clock.Tables.wib;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list says beside each issue. */
class RemainingTest {
    /** Due on Wednesday 25 March 2026, 16.00; Nyepi and Idulfitri lie before it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-13T09:00, false, 3
            2026-03-14T23:59, false, 3
            2026-03-16T00:00, false, 2
            2026-03-16T23:59, false, 2
            2026-03-17T08:00, false, 1
            2026-03-24T23:59, false, 1
            2026-03-25T00:00, false, 0
            2026-03-25T16:00, false, 0
            2026-03-25T16:00:00.000000001, true, 0
            2026-03-25T23:59, true, 0
            2026-03-26T00:00, true, 1
            2026-03-29T12:00, true, 2
            2026-03-30T12:00, true, 3
            """)
    void workingDays(String at, boolean exceeded, long days) {
        Deadline deadline =
                Deadlines.compute(national(), "1", rule(3, WORKING_DAYS), wib("2026-03-13T09:00"), List.of());
        assertThat(deadline.dueAt()).isEqualTo(wib("2026-03-25T16:00"));
        assertThat(Deadlines.remaining(national(), deadline, wib(at)))
                .isEqualTo(new Remaining(WORKING_DAYS, exceeded, days, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-13T09:00, false, 3
            2026-03-16T00:00, false, 0
            2026-03-16T23:59:59, false, 0
            2026-03-17T00:00, true, 1
            """)
    void calendarDays(String at, boolean exceeded, long days) {
        Deadline deadline =
                Deadlines.compute(national(), "1", rule(3, CALENDAR_DAYS), wib("2026-03-13T09:00"), List.of());
        assertThat(Deadlines.remaining(national(), deadline, wib(at)))
                .isEqualTo(new Remaining(CALENDAR_DAYS, exceeded, days, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-13T09:00, false, PT2H
            2026-03-13T11:00, false, PT0S
            2026-03-13T11:00:00.000000001, true, PT0.000000001S
            2026-03-14T12:30, true, PT25H30M
            """)
    void clockHours(String at, boolean exceeded, Duration time) {
        Deadline deadline =
                Deadlines.compute(national(), "1", rule(2, CLOCK_HOURS), wib("2026-03-13T09:00"), List.of());
        assertThat(Deadlines.remaining(national(), deadline, wib(at)))
                .isEqualTo(new Remaining(CLOCK_HOURS, exceeded, 0, time));
    }

    @Test
    void standsWhileTheClockDoes() {
        Pause open = new Pause(wib("2026-03-16T09:00"), null);
        Deadline deadline =
                Deadlines.compute(national(), "1", rule(3, WORKING_DAYS), wib("2026-03-13T09:00"), List.of(open));
        assertThat(Deadlines.remaining(national(), deadline, wib("2026-09-01T09:00")))
                .isEqualTo(new Remaining(WORKING_DAYS, false, 3, Duration.ZERO));
    }
}
