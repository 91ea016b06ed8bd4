package id.tuntas.command.issue;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockState;
import id.tuntas.events.clock.ClockWork;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent.IssueClosed;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Time has passed: open deadlines are counted by the calendar of now, and those that have passed are noted. Two windows
 * of the reporter's end the issue when they do; no other deadline changes a status.
 *
 * @param until notes those that passed no later than this, so that all issues' are noted in the order in which they
 *     passed; null notes none
 */
record NoteDeadlines(
        @TargetAggregateIdentifier String issueId, @Nullable Instant until) {
    void decide(Decision decision) {
        Situation issue = decision.issue();
        ClockWork work = decision.clockWork();
        decision.follow(work.recounted(issue, decision.now()));
        decision.means().dueClocks().counted(issueId, decision.calendarVersion());
        if (until != null) {
            decision.follow(work.missed(issue, judgedAt(until, decision.now())));
            closeIfSilent(decision);
        }
    }

    /** The table of what waits knows no more than microseconds, and exactly at the deadline is in time. */
    private static Instant judgedAt(Instant until, Instant now) {
        Instant after = until.plus(1, ChronoUnit.MICROS);
        return after.isBefore(now) ? after : now;
    }

    private void closeIfSilent(Decision decision) {
        Situation issue = decision.issue();
        if (issue.status() == IssueStatus.RESPONDED) {
            closeIfOver(decision, ClockKind.REPLY_WINDOW, ClosureCause.REPORTER_SILENT);
        } else if (issue.status() == IssueStatus.AWAITING_REPORTER) {
            closeIfOver(decision, ClockKind.FILE_COMPLETION, ClosureCause.QUESTION_UNANSWERED);
        }
    }

    /**
     * The reporter's silence was complete when the window ended, not when the program came to notice: nobody else's
     * clock has run on meanwhile.
     */
    private void closeIfOver(Decision decision, ClockKind window, ClosureCause cause) {
        RunningClock clock = decision.issue().clocks().latest(window).orElse(null);
        if (clock != null
                && clock.state() == ClockState.MISSED
                && clock.deadline().dueAt() != null) {
            decision.record(new IssueClosed(issueId, cause), clock.deadline().dueAt());
        }
    }
}
