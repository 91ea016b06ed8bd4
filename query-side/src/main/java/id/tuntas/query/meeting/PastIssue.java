package id.tuntas.query.meeting;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.ComplaintJoined;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * One issue as its history told it up to a leaf.
 *
 * @param recordedAt when it came into the history; {@code receivedAt} when the region received it
 * @param openBefore whether it was open when the time covered began
 * @param settled when it became settled; {@code reopened} when it was open again after that
 * @param dueAt the deadline to settle that was open, null when none runs
 */
record PastIssue(
        Situation issue,
        Instant recordedAt,
        Instant receivedAt,
        boolean openBefore,
        List<Instant> settled,
        List<Instant> reopened,
        int escalations,
        int joined,
        @Nullable Instant dueAt) {
    /** Empty when nothing of it lies before the leaf. */
    static Optional<PastIssue> of(List<? extends DomainEventMessage<?>> history, Instant since) {
        if (history.isEmpty() || !(history.getFirst().getPayload() instanceof ComplaintFiled filed)) {
            return Optional.empty();
        }
        Situation issue = new Situation();
        List<Instant> settled = new ArrayList<>();
        List<Instant> reopened = new ArrayList<>();
        boolean openBefore = false;
        int escalations = 0;
        int joined = 0;
        for (DomainEventMessage<?> message : history) {
            IssueEvent event = (IssueEvent) message.getPayload();
            boolean wasSettled = issue.status().isSettled();
            issue.evolve(event);
            boolean isSettled = issue.status().isSettled();
            if (isSettled != wasSettled) {
                (isSettled ? settled : reopened).add(message.getTimestamp());
            }
            if (message.getTimestamp().isBefore(since)) {
                openBefore = !isSettled;
            }
            escalations += event instanceof IssueEscalated ? 1 : 0;
            joined += event instanceof ComplaintJoined ? 1 : 0;
        }
        return Optional.of(new PastIssue(
                issue,
                history.getFirst().getTimestamp(),
                filed.receivedAt(),
                openBefore,
                settled,
                reopened,
                escalations,
                joined,
                dueAt(issue)));
    }

    private static @Nullable Instant dueAt(Situation issue) {
        return issue.clocks()
                .latest(ClockKind.SETTLE)
                .filter(clock -> clock.metAt() == null)
                .map(RunningClock::deadline)
                .map(deadline -> deadline.dueAt())
                .orElse(null);
    }

    boolean isOpen() {
        return !issue.status().isSettled();
    }
}
