package id.tuntas.command.issue;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockState;
import id.tuntas.events.clock.ClockWork;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent.IssueClosed;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Time has passed: open deadlines are counted by the calendar of now, and those that have passed are noted. Two windows
 * of the reporter's end the issue when they do; no other deadline changes a status.
 */
record NoteDeadlines(@TargetAggregateIdentifier String issueId) {
    void decide(Decision decision) {
        Situation issue = decision.issue();
        ClockWork work = decision.clockWork();
        Instant now = decision.now();
        decision.follow(work.recounted(issue, now));
        decision.follow(work.missed(issue, now));
        decision.means().dueClocks().counted(issueId, decision.calendarVersion());
        if (issue.status() == IssueStatus.RESPONDED && isOver(issue, ClockKind.REPLY_WINDOW)) {
            decision.record(new IssueClosed(issueId, ClosureCause.REPORTER_SILENT));
        } else if (issue.status() == IssueStatus.AWAITING_REPORTER && isOver(issue, ClockKind.FILE_COMPLETION)) {
            decision.record(new IssueClosed(issueId, ClosureCause.QUESTION_UNANSWERED));
        }
    }

    private static boolean isOver(Situation issue, ClockKind window) {
        return issue.clocks()
                .latest(window)
                .filter(clock -> clock.state() == ClockState.MISSED)
                .isPresent();
    }
}
