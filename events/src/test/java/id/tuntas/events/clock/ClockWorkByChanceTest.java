package id.tuntas.events.clock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.Replay.Step;
import id.tuntas.events.issue.IssueEvent.ClarificationGiven;
import id.tuntas.events.issue.IssueEvent.ClarificationRequested;
import id.tuntas.events.issue.IssueEvent.ClockMet;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.events.issue.IssueEvent.IssueReopened;
import id.tuntas.events.issue.IssueEvent.IssueReturned;
import id.tuntas.events.issue.Situation;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole lives of issues by chance: returns, transfers and comments among them move no deadline, says the slow clerk. */
class ClockWorkByChanceTest {
    private static final int LIVES = 800;

    @Test
    void everySettleClockIsWhatTheClerkCountsFromItsStartAndTheQuestionsAlone() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < LIVES; seed++) {
            Recorded recorded = Recorded.byChance(seed);
            Map<String, CalendarFacts> calendars = calendars(recorded);
            Situation issue = new Situation();
            Set<Instant> starts = new HashSet<>();
            Set<Instant> questions = new HashSet<>();
            Set<Instant> ends = new HashSet<>();
            for (Step step : recorded.history) {
                issue.evolve(step.event());
                switch (step.event()) {
                    case ComplaintFiled filed -> starts.add(filed.receivedAt());
                    case IssueReopened ignored -> starts.add(step.at());
                    case ClarificationRequested ignored -> questions.add(step.at());
                    case ClarificationGiven ignored -> ends.add(step.at());
                    case ClockMet met -> ends.add(met.at());
                    case IssueReturned ignored -> seen.merge("return", 1, Integer::sum);
                    case IssueDispatched ignored -> seen.merge("transfer", 1, Integer::sum);
                    case CommentAdded ignored -> seen.merge("comment", 1, Integer::sum);
                    default -> {}
                }
                if (!(step.event() instanceof Clocked)) {
                    continue; // what it does to the clocks comes with the next steps
                }
                issue.clocks().latest(ClockKind.SETTLE).ifPresent(clock -> {
                    assertThat(starts).as("start, %s", step).contains(clock.startedAt());
                    for (Pause pause : clock.pauses()) {
                        assertThat(questions).as("pause, %s", step).contains(pause.from());
                        assertThat(pause.until() == null || ends.contains(pause.until()))
                                .as("end of a pause, %s", step)
                                .isTrue();
                    }
                    // The clerk counts hours by whole minutes, and these lives go by the second.
                    if (clock.state().isOpen() && clock.rule().limit().unit() != LimitUnit.CLOCK_HOURS) {
                        Working working = clock.deadline().working();
                        Limit limit = clock.rule().limit();
                        CalendarFacts facts = requireNonNull(calendars.get(working.calendarVersion()));
                        Oracle clerk = new Oracle(facts, limit, clock.startedAt(), clock.pauses());
                        Agreement.check(clock.deadline(), clerk, limit, step);
                    }
                });
            }
        }
        assertThat(seen)
                .hasSize(3)
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(100));
    }

    private static Map<String, CalendarFacts> calendars(Recorded recorded) {
        Map<String, CalendarFacts> calendars = new HashMap<>();
        recorded.told.forEach(told -> {
            if (told.event() instanceof CalendarAdopted adopted) {
                calendars.put(adopted.version(), adopted.facts());
            }
        });
        return calendars;
    }
}
