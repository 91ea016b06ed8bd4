package id.tuntas.query.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.Condition;
import id.tuntas.events.clock.Limit;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.clock.Rule;
import id.tuntas.events.clock.Working;
import id.tuntas.events.issue.IssueEvent.ClockMet;
import id.tuntas.events.issue.IssueEvent.ClockMissed;
import id.tuntas.events.issue.IssueEvent.ClockStarted;
import id.tuntas.events.issue.IssueEvent.DeadlineRecomputed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row of a list keeps of an issue's clocks. */
class OwedClocksTest {
    private static final Instant START = Instant.parse("2026-11-20T03:00:00.123456789Z");
    private static final Instant FIRST = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void theSoonestOfThoseThatAnOfficeOwesIsNext() {
        OwedClocks owed = OwedClocks.NONE
                .after(started(ClockKind.REPLY_WINDOW, START))
                .after(started(ClockKind.SETTLE, LATER))
                .after(started(ClockKind.DISPATCH, FIRST));
        assertThat(owed.dueAt()).isEqualTo(FIRST);
        assertThat(owed.after(new ClockMet("I", ClockKind.DISPATCH, 1, START, false))
                        .dueAt())
                .isEqualTo(LATER);
        assertThat(owed.all())
                .as("the reporter's own window is owed by no office")
                .hasSize(2);
    }

    @Test
    void whatWasMissedOnceIsKnownEvenAfterItWasGivenMoreTime() {
        ClockMissed missed = new ClockMissed("I", ClockKind.SETTLE, 1, FIRST);
        OwedClocks begun = OwedClocks.NONE.after(started(ClockKind.SETTLE, FIRST));
        assertThat(begun.everMissed(missed)).isFalse();
        Rule rule = rule(ClockKind.SETTLE);
        OwedClocks again = read(begun.after(missed))
                .after(new DeadlineRecomputed("I", ClockKind.SETTLE, 1, rule, LATER, null, working(rule), true));
        assertThat(again.dueAt()).isEqualTo(LATER);
        assertThat(again.everMissed(missed)).isTrue();
        assertThat(again.everMissed(new ClockMissed("I", ClockKind.SETTLE, 2, LATER)))
                .as("another round")
                .isFalse();
    }

    @Test
    void aColumnGivesBackWhatWasWritten() {
        OwedClocks owed = OwedClocks.NONE
                .after(started(ClockKind.SETTLE, START))
                .after(started(ClockKind.DISPATCH, FIRST))
                .after(new ClockMissed("I", ClockKind.SETTLE, 1, START));
        assertThat(read(owed)).isEqualTo(owed);
        assertThat(read(OwedClocks.NONE)).isEqualTo(OwedClocks.NONE);
    }

    private static OwedClocks read(OwedClocks owed) {
        return OwedClocks.read(owed.text());
    }

    private static ClockStarted started(ClockKind kind, Instant dueAt) {
        Rule rule = rule(kind);
        return new ClockStarted("I", kind, 1, rule, dueAt, working(rule));
    }

    private static Rule rule(ClockKind kind) {
        return new Rule(
                "R", kind, Condition.ALWAYS, new Limit(3, LimitUnit.WORKING_DAYS), "Uji", LocalDate.of(2026, 1, 1));
    }

    private static Working working(Rule rule) {
        return new Working(rule.code(), "P", "K", rule.limit(), START, List.of(), List.of(), false);
    }
}
