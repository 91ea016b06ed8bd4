package id.tuntas.events.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.clock.Replay.Course;
import id.tuntas.events.clock.Replay.Ending;
import id.tuntas.events.issue.IssueEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same history under the same rules, and under others. */
class ReplayTest {
    private static final int LIVES = 800;

    @Test
    void underTheRulesThatWereInForceItGivesWhatWasRecorded() {
        Set<String> met = new HashSet<>();
        for (long seed = 0; seed < LIVES; seed++) {
            Recorded recorded = Recorded.byChance(seed);
            Course was = Replay.recorded(recorded.history, recorded.now);
            Course is = replay(recorded, RulesOverTime.of(recorded.told));
            assertThat(is.endings()).as("seed %s", seed).isEqualTo(was.endings());
            assertThat(is.issue().clocks())
                    .as("seed %s", seed)
                    .isEqualTo(withWhatIsMissed(was, recorded).issue().clocks());
            recorded.history.forEach(step -> met.add(step.event().getClass().getSimpleName()));
            was.endings().forEach(ending -> met.add(ending.late() ? "late" : "in time"));
        }
        assertThat(met)
                .contains(
                        "ClockStarted",
                        "ClockPaused",
                        "ClockResumed",
                        "ClockMet",
                        "ClockMissed",
                        "DeadlineRecomputed",
                        "late",
                        "in time");
    }

    /** What the watch has not seen yet, it sees now. */
    private static Course withWhatIsMissed(Course was, Recorded recorded) {
        RulesOverTime.Period last = RulesOverTime.of(recorded.told).periods().reversed().stream()
                .filter(period -> !period.from().isAfter(recorded.now))
                .findFirst()
                .orElseThrow();
        new ClockWork(last.policy(), last.calendar(), Recorded::kind)
                .missed(was.issue(), recorded.now)
                .forEach(was.issue()::evolve);
        return was;
    }

    @Test
    void underShorterLimitsNothingIsLessLateAndSomethingIsMore() {
        Policy policy = new Policy(
                "strict",
                Tables.POLICY.rules().stream()
                        .map(rule -> new Rule(
                                rule.code(),
                                rule.clock(),
                                rule.condition(),
                                new Limit(1, LimitUnit.CLOCK_HOURS),
                                rule.legalBasis(),
                                rule.validFrom()))
                        .toList());
        long more = 0;
        for (long seed = 0; seed < LIVES / 4; seed++) {
            Recorded recorded = Recorded.byChance(seed);
            List<Ending> was = Replay.recorded(recorded.history, recorded.now).endings();
            List<Ending> is = replay(recorded, RulesOverTime.of(recorded.told).under(policy, null))
                    .endings();
            assertThat(late(is)).as("seed %s", seed).isGreaterThanOrEqualTo(late(was));
            more += late(is) - late(was);
        }
        assertThat(more).isPositive();
    }

    @Test
    void aCalendarThatHadBeenInForceAllTheTimeMovesNothingOnTheWay() {
        Recorded recorded = Recorded.byChance(7);
        RulesOverTime rules = RulesOverTime.of(recorded.told).under(Tables.POLICY, Tables.national());
        assertThat(rules.periods()).hasSize(1);
        assertThat(replay(recorded, rules).issue().clocks().all())
                .isNotEmpty()
                .allSatisfy(clock ->
                        assertThat(clock.deadline().working().calendarVersion()).isEqualTo(Tables.NATIONAL.version()));
    }

    /** DISPATCH is met by the dispatch itself, and was owed by the office that dispatched. */
    @Test
    void aClockIsCountedForWhoeverOwedWhatEndedIt() {
        for (long seed = 0; seed < LIVES; seed++) {
            Recorded recorded = Recorded.byChance(seed);
            List<IssueEvent> events = new ArrayList<>();
            recorded.history.forEach(step -> events.add(step.event()));
            if (events.stream()
                            .filter(event -> !(event instanceof IssueEvent.Clocked))
                            .skip(1)
                            .findFirst()
                            .orElseThrow()
                    instanceof IssueEvent.IssueDispatched sent) {
                assertThat(Replay.recorded(recorded.history, recorded.now).endings())
                        .filteredOn(ending -> ending.clock() == ClockKind.DISPATCH && ending.round() == 1)
                        .extracting(Ending::unit)
                        .containsExactly(sent.fromUnit());
                return;
            }
        }
        throw new AssertionError("No life began with a dispatch");
    }

    private static Course replay(Recorded recorded, RulesOverTime rules) {
        return new Replay(rules, Recorded::kind).under(recorded.history, recorded.now);
    }

    private static long late(List<Ending> endings) {
        return endings.stream().filter(Ending::late).count();
    }
}
