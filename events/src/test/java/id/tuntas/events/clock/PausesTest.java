package id.tuntas.events.clock;

import static id.tuntas.events.clock.DeadlinesTest.due;
import static id.tuntas.events.clock.LimitUnit.CALENDAR_DAYS;
import static id.tuntas.events.clock.LimitUnit.CLOCK_HOURS;
import static id.tuntas.events.clock.LimitUnit.WORKING_DAYS;
import static id.tuntas.events.clock.Tables.national;
import static id.tuntas.events.clock.Tables.rule;
import static id.tuntas.events.clock.Tables.wib;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A question to the reporter stops the clock, once and exactly. Received on Monday 2 November 2026, 09.00. */
class PausesTest {
    private static final Instant MONDAY = wib("2026-11-02T09:00");
    private static final Rule THREE_DAYS = rule(3, WORKING_DAYS);

    @Test
    void aWorkingDayCountsIfTheClockRunsAtTheCloseOfOffice() {
        Instant thursday = wib("2026-11-05T16:00");
        Instant friday = wib("2026-11-06T16:30");
        assertThat(due(national(), THREE_DAYS, MONDAY)).isEqualTo(thursday);
        assertThat(dueWith("2026-11-03T08:00", "2026-11-03T15:59:59.999999999")).isEqualTo(thursday);
        assertThat(dueWith("2026-11-03T08:00", "2026-11-03T16:00"))
                .as("runs again at the close")
                .isEqualTo(thursday);
        assertThat(dueWith("2026-11-03T08:00", "2026-11-03T16:00:00.000000001")).isEqualTo(friday);
        assertThat(dueWith("2026-11-03T16:00", "2026-11-03T16:00:01"))
                .as("stands at the close")
                .isEqualTo(friday);
        assertThat(dueWith("2026-11-03T16:00:00.000000001", "2026-11-04T15:00")).isEqualTo(thursday);
        assertThat(dueWith("2026-11-03T15:00", "2026-11-04T15:00")).isEqualTo(friday);
    }

    @Test
    void whatWouldNotHaveCountedAnywayCostsNothing() {
        assertThat(due(national(), rule(5, WORKING_DAYS), MONDAY)).isEqualTo(wib("2026-11-09T16:00"));
        assertThat(due(national(), rule(5, WORKING_DAYS), MONDAY, pause("2026-11-06T16:31", "2026-11-09T15:00")))
                .as("over the weekend")
                .isEqualTo(wib("2026-11-09T16:00"));
        assertThat(dueWith("2026-11-02T09:00", "2026-11-02T17:00"))
                .as("on day 0")
                .isEqualTo(wib("2026-11-05T16:00"));
        assertThat(dueWith("2026-10-26T09:00", "2026-10-30T17:00"))
                .as("before it")
                .isEqualTo(wib("2026-11-05T16:00"));
        assertThat(dueWith("2026-11-05T16:00:01", "2026-11-30T17:00"))
                .as("too late")
                .isEqualTo(wib("2026-11-05T16:00"));
    }

    @Test
    void aPauseAtTheVeryDeadlineStillHoldsIt() {
        assertThat(dueWith("2026-11-05T16:00", "2026-11-09T10:00")).isEqualTo(wib("2026-11-09T16:00"));
        Pause atTheEnd = pause("2026-11-02T11:00", "2026-11-02T15:00");
        assertThat(due(national(), rule(2, CLOCK_HOURS), MONDAY, atTheEnd)).isEqualTo(wib("2026-11-02T15:00"));
    }

    @Test
    void aCalendarDayCountsIfTheClockRunsAtItsEnd() {
        Rule two = rule(2, CALENDAR_DAYS);
        assertThat(due(national(), two, MONDAY)).isEqualTo(wib("2026-11-04T23:59:59"));
        assertThat(due(national(), two, MONDAY, pause("2026-11-03T00:00", "2026-11-03T23:59:59")))
                .isEqualTo(wib("2026-11-04T23:59:59"));
        assertThat(due(national(), two, MONDAY, pause("2026-11-03T23:00", "2026-11-04T00:00")))
                .isEqualTo(wib("2026-11-05T23:59:59"));
        assertThat(due(national(), two, MONDAY, pause("2026-11-03T23:59", "2026-11-06T00:00")))
                .isEqualTo(wib("2026-11-07T23:59:59"));
    }

    @Test
    void pausedHoursAreNotCountedToTheNanosecond() {
        Pause first = new Pause(wib("2026-11-02T10:00:00.000000001"), wib("2026-11-02T12:00:00.000000009"));
        Pause second = pause("2026-11-03T00:00", "2026-11-03T01:00");
        assertThat(due(national(), rule(24, CLOCK_HOURS), MONDAY, first, second))
                .isEqualTo(wib("2026-11-03T12:00:00.000000008"));
    }

    @Test
    void noDeadlineIsKnownWhileAPauseIsOpen() {
        Deadline days = compute(THREE_DAYS, new Pause(wib("2026-11-04T10:00"), null));
        assertThat(days.dueAt()).isNull();
        assertThat(days.held()).isEqualTo(new Remaining(WORKING_DAYS, false, 2, Duration.ZERO));
        assertThat(days.isPassedAt(wib("2036-01-01T00:00"))).isFalse();
        Deadline hours = compute(rule(24, CLOCK_HOURS), new Pause(MONDAY.plusSeconds(90), null));
        assertThat(hours.dueAt()).isNull();
        assertThat(hours.held())
                .isEqualTo(new Remaining(
                        CLOCK_HOURS, false, 0, Duration.ofHours(24).minusSeconds(90)));
        Deadline passed = compute(THREE_DAYS, new Pause(wib("2026-11-05T16:00:01"), null));
        assertThat(passed.dueAt()).as("it was open too late").isEqualTo(wib("2026-11-05T16:00"));
    }

    @Test
    void whatOverlapsOrTouchesIsOnePauseAndWhatIsEmptyIsNone() {
        Pause late = pause("2026-11-05T10:00", "2026-11-06T10:00");
        Pause within = pause("2026-11-03T12:00", "2026-11-03T13:00");
        Pause first = pause("2026-11-03T10:00", "2026-11-04T10:00");
        Pause touching = pause("2026-11-04T10:00", "2026-11-04T12:00");
        Pause empty = pause("2026-11-04T15:00", "2026-11-04T15:00");
        assertThat(Pause.merged(List.of(late, within, empty, touching, first, first), MONDAY))
                .containsExactly(pause("2026-11-03T10:00", "2026-11-04T12:00"), late);
    }

    @Test
    void anOpenPauseSwallowsWhatComesAfterIt() {
        Pause open = new Pause(wib("2026-11-03T10:00"), null);
        assertThat(Pause.merged(List.of(pause("2026-11-04T10:00", "2026-11-05T10:00"), open), MONDAY))
                .containsExactly(open);
    }

    @Test
    void aPauseBeforeTheStartIsCutOff() {
        assertThat(Pause.merged(List.of(pause("2026-11-01T10:00", "2026-11-02T12:00")), MONDAY))
                .containsExactly(new Pause(MONDAY, wib("2026-11-02T12:00")));
        assertThat(Pause.merged(List.of(pause("2026-11-01T10:00", "2026-11-02T09:00")), MONDAY))
                .isEmpty();
        assertThat(Pause.merged(List.of(new Pause(wib("2026-11-01T10:00"), null)), MONDAY))
                .containsExactly(new Pause(MONDAY, null));
    }

    @Test
    void aReversedPauseIsRefused() {
        assertThatThrownBy(() -> pause("2026-11-03T10:00", "2026-11-03T09:59"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable Instant dueWith(String from, String until) {
        return due(national(), THREE_DAYS, MONDAY, pause(from, until));
    }

    private static Deadline compute(Rule rule, Pause pause) {
        return Deadlines.compute(national(), "2026-1", rule, MONDAY, List.of(pause));
    }

    private static Pause pause(String from, String until) {
        return new Pause(wib(from), wib(until));
    }
}
