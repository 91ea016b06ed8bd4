package id.tuntas.events.clock;

import static id.tuntas.events.clock.ClockState.*;
import static id.tuntas.events.clock.LimitUnit.WORKING_DAYS;
import static id.tuntas.events.clock.Tables.NATIONAL;
import static id.tuntas.events.clock.Tables.national;
import static id.tuntas.events.clock.Tables.rule;
import static id.tuntas.events.clock.Tables.wib;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a clock. Received on Monday 2 November 2026; due on Thursday, 16.00. */
class RunningClockTest {
    private static final WorkCalendar CALENDAR = national();
    private static final Instant DUE = wib("2026-11-05T16:00");
    private static final Instant PASSED = DUE.plusNanos(1);
    private static final Rule SETTLE = rule(3, WORKING_DAYS);
    private static final WorkCalendar WITH_A_LATE_HOLIDAY = new WorkCalendar(
            NATIONAL.with("late", List.of(Tables.free("2026-11-04", FreeDayKind.NATIONAL_HOLIDAY, "Pemilihan"))));

    @Test
    void exactlyAtTheDeadlineIsInTime() {
        assertThat(started().deadline().dueAt()).isEqualTo(DUE);
        assertThat(started().meet(DUE).state()).isEqualTo(MET);
        assertThat(started().meet(PASSED).state()).isEqualTo(MET_LATE);
        assertThat(started().isMissedAt(DUE)).isFalse();
        assertThat(started().isMissedAt(PASSED)).isTrue();
        assertThat(started().meet(DUE).metAt()).isEqualTo(DUE);
    }

    @Test
    void whatIsMissedIsStillOwedAndThenLate() {
        RunningClock missed = started().miss(PASSED);
        assertThat(missed.state()).isEqualTo(MISSED);
        assertThat(missed.state().isOpen()).isTrue();
        assertThat(missed.isMissedAt(PASSED)).as("to be noted once more").isFalse();
        assertThat(missed.meet(wib("2026-11-09T10:00")).state()).isEqualTo(MET_LATE);
    }

    @Test
    void aPausedClockIsNeverMissedAndRunsOnWhereItStood() {
        RunningClock paused = started().pause(CALENDAR, wib("2026-11-04T10:00"));
        assertThat(paused.state()).isEqualTo(PAUSED);
        assertThat(paused.deadline().dueAt()).isNull();
        assertThat(paused.isMissedAt(wib("2027-01-01T00:00"))).isFalse();
        refused(paused, clock -> clock.miss(wib("2027-01-01T00:00")));
        RunningClock resumed = paused.resume(CALENDAR, wib("2026-11-09T10:00"));
        assertThat(resumed.state()).isEqualTo(RUNNING);
        assertThat(resumed.deadline().dueAt()).isEqualTo(wib("2026-11-10T16:00"));
        RunningClock twice = resumed.pause(CALENDAR, wib("2026-11-10T09:00")).resume(CALENDAR, wib("2026-11-10T17:00"));
        assertThat(twice.deadline().dueAt()).isEqualTo(wib("2026-11-11T16:00"));
    }

    @Test
    void aClockThatStandsIsMetInTime() {
        RunningClock met = started().pause(CALENDAR, DUE).meet(wib("2026-12-01T10:00"));
        assertThat(met.state()).isEqualTo(MET);
        assertThat(met.pauses()).containsExactly(new Pause(DUE, wib("2026-12-01T10:00")));
    }

    @Test
    void askingDoesNotUndoAPassedDeadline() {
        assertThat(started().canPauseAt(DUE)).isTrue();
        assertThat(started().canPauseAt(PASSED)).isFalse();
        refused(started(), clock -> clock.pause(CALENDAR, PASSED));
        refused(started().miss(PASSED), clock -> clock.pause(CALENDAR, PASSED));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "REPLY_WINDOW",
                "FILE_COMPLETION",
                "STATUTORY_DECISION",
                "OMBUDSMAN_ANSWER",
                "PERSONAL_DATA_REQUEST"
            })
    void aQuestionDoesNotStopTheReportersTimeNorThatOfAnotherLaw(ClockKind kind) {
        assertThat(start(rule(kind, 3, WORKING_DAYS)).canPauseAt(DUE)).isFalse();
    }

    @Test
    void aHolidayAddedLateMovesTheDeadlineAndEvenUndoesItsMiss() {
        assertThat(WITH_A_LATE_HOLIDAY.facts().version()).isEqualTo("late");
        RunningClock moved = started().recompute(WITH_A_LATE_HOLIDAY, wib("2026-11-03T10:00"));
        assertThat(moved.deadline().dueAt()).isEqualTo(wib("2026-11-06T16:30"));
        assertThat(moved.deadline().working().calendarVersion()).isEqualTo("late");
        RunningClock missed = started().miss(PASSED);
        assertThat(missed.recompute(WITH_A_LATE_HOLIDAY, wib("2026-11-06T16:30"))
                        .state())
                .isEqualTo(RUNNING);
        RunningClock still = missed.recompute(WITH_A_LATE_HOLIDAY, wib("2026-11-06T16:31"));
        assertThat(still.state()).isEqualTo(MISSED);
        assertThat(still.deadline().dueAt()).isEqualTo(wib("2026-11-06T16:30"));
    }

    @Test
    void aStandingClockIsComputedAnewAndStands() {
        RunningClock paused = started().pause(CALENDAR, wib("2026-11-05T10:00"));
        assertThat(left(paused)).isEqualTo(1);
        RunningClock anew = paused.recompute(WITH_A_LATE_HOLIDAY, wib("2026-11-06T10:00"));
        assertThat(anew.state()).isEqualTo(PAUSED);
        assertThat(left(anew)).isEqualTo(2);
    }

    @Test
    void whatIsDoneIsDone() {
        for (RunningClock done : List.of(started().meet(DUE), started().meet(PASSED))) {
            refused(done, clock -> clock.meet(PASSED));
            refused(done, clock -> clock.miss(PASSED));
            refused(done, clock -> clock.pause(CALENDAR, DUE));
            refused(done, clock -> clock.resume(CALENDAR, DUE));
            refused(done, clock -> clock.recompute(CALENDAR, DUE));
        }
        refused(started(), clock -> clock.miss(DUE));
        refused(started(), clock -> clock.resume(CALENDAR, DUE));
    }

    @Test
    void nothingStartsAClockAnewWhileItsMatterIsOwed() {
        Clocks clocks = Clocks.NONE.start(CALENDAR, "1", SETTLE, wib("2026-11-02T09:00"));
        assertThatThrownBy(() -> clocks.start(CALENDAR, "1", SETTLE, DUE)).isInstanceOf(IllegalStateException.class);
        Clocks missed = clocks.with(clocks.all().getFirst().miss(PASSED));
        assertThatThrownBy(() -> missed.start(CALENDAR, "1", SETTLE, PASSED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reopeningStartsAnotherClockAndTheOldOneStaysOnRecord() {
        Rule dispatch = rule(ClockKind.DISPATCH, 3, WORKING_DAYS);
        Clocks first = Clocks.NONE
                .start(CALENDAR, "1", SETTLE, wib("2026-11-02T09:00"))
                .start(CALENDAR, "1", dispatch, wib("2026-11-02T09:00"));
        RunningClock late = first.latest(ClockKind.SETTLE).orElseThrow().meet(PASSED);
        Clocks reopened = first.with(late).start(CALENDAR, "2", SETTLE, wib("2026-11-16T09:00"));
        RunningClock second = reopened.latest(ClockKind.SETTLE).orElseThrow();
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.deadline().dueAt()).isEqualTo(wib("2026-11-19T16:00"));
        assertThat(reopened.all()).hasSize(3).contains(late);
        assertThat(reopened.with(second.meet(second.startedAt())).all())
                .hasSize(3)
                .contains(late);
        assertThat(reopened.open())
                .extracting(RunningClock::kind)
                .containsExactly(ClockKind.DISPATCH, ClockKind.SETTLE);
        assertThat(reopened.latest(ClockKind.REPLY_WINDOW)).isEmpty();
        assertThatThrownBy(() -> Clocks.NONE.with(second)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long left(RunningClock clock) {
        return Deadlines.remaining(CALENDAR, clock.deadline(), DUE).days();
    }

    private static RunningClock started() {
        return start(SETTLE);
    }

    private static RunningClock start(Rule rule) {
        return RunningClock.start(1, CALENDAR, "1", rule, wib("2026-11-02T09:00"));
    }

    private static void refused(RunningClock clock, UnaryOperator<RunningClock> step) {
        assertThatThrownBy(() -> step.apply(clock)).isInstanceOf(IllegalStateException.class);
    }
}
