package id.tuntas.events.clock;

import static java.util.Objects.requireNonNull;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.UnitKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the events of an issue do to its clocks. It decides for the command side what is recorded, and answers the query
 * side's "what if" over real history under another policy or calendar: one piece of code for both.
 *
 * <p>Returns and transfers start nothing anew; comments move nothing, but an officer's first word to the reporter is
 * the unit's first response; taking an issue up is none.
 */
public final class ClockWork {
    private final Policy policy;
    private final WorkCalendar calendar;
    private final Function<String, UnitKind> kinds;

    /**
     * By this policy and calendar.
     *
     * @param kinds the kind of a unit by its code
     */
    public ClockWork(Policy policy, WorkCalendar calendar, Function<String, UnitKind> kinds) {
        this.policy = policy;
        this.calendar = calendar;
        this.kinds = kinds;
    }

    /**
     * What follows from an event.
     *
     * @param issue as the event has left it
     * @param actor who caused it, {@link EventMetadata#ACTOR}
     * @param at when it happened
     */
    public List<Clocked> after(IssueEvent event, Situation issue, String actor, Instant at) {
        Turn turn = new Turn(issue, at);
        switch (event) {
            case ComplaintFiled filed -> {
                turn.start(ClockKind.DISPATCH, filed.receivedAt());
                turn.start(ClockKind.SETTLE, filed.receivedAt());
                turn.start(ClockKind.STATUTORY_DECISION, filed.receivedAt());
            }
            case IssueVerified ignored -> turn.ruleAnew();
            case IssueReclassified ignored -> turn.ruleAnew();
            case IssueDispatched ignored -> {
                turn.meet(ClockKind.DISPATCH);
                turn.startOnce(ClockKind.FIRST_RESPONSE);
            }
            case IssueEscalated ignored -> turn.startOnce(ClockKind.FIRST_RESPONSE);
            case IssueAccepted ignored -> turn.meet(ClockKind.DISPATCH);
            case ProgressReported ignored -> turn.meet(ClockKind.FIRST_RESPONSE);
            case CompletionProposed ignored -> turn.meet(ClockKind.FIRST_RESPONSE);
            case CommentAdded comment -> {
                if (comment.visibility() != CommentVisibility.INTERNAL && !actor.equals(EventMetadata.REPORTER)) {
                    turn.meet(ClockKind.FIRST_RESPONSE);
                }
            }
            case ClarificationRequested ignored -> {
                turn.meet(ClockKind.FIRST_RESPONSE);
                turn.pause();
                turn.start(ClockKind.FILE_COMPLETION, at);
            }
            case ClarificationGiven ignored -> {
                turn.meet(ClockKind.FILE_COMPLETION);
                turn.resume();
            }
            case CompletionApproved ignored -> {
                turn.meetAll();
                turn.start(ClockKind.REPLY_WINDOW, at);
            }
            case AnsweredAsPlanned ignored -> turn.meetAll();
            case IssueReferredOut ignored -> turn.meetAll();
            case IssueArchived ignored -> turn.meetAll();
            case IssueMerged ignored -> turn.meetAll();
            case IssueClosed ignored -> turn.meetAll();
            case ComplaintRated ignored -> turn.meet(ClockKind.REPLY_WINDOW);
            case IssueReopened ignored -> turn.reopen();
            case AppealOpened ignored -> turn.reopen();
            case IssueReturned ignored -> {}
            case OfficerAssigned ignored -> {}
            case IssueInherited ignored -> {}
            case AttachmentAdded ignored -> {}
            case CompletionRefused ignored -> {}
            case ComplaintJoined ignored -> {}
            case ReporterIdentityViewed ignored -> {}
            case Cleared ignored -> {}
            case Guarded ignored -> {}
            case Supported ignored -> {}
            case Watched ignored -> {}
            case Elsewhere ignored -> {}
            case Clocked ignored -> {}
        }
        return turn.recorded;
    }

    /** The deadlines that have passed by now and that nobody has noted yet, oldest first. */
    public List<Clocked> missed(Situation issue, Instant now) {
        Turn turn = new Turn(issue, now);
        turn.clocks.open().forEach(turn::noteIfMissed);
        return turn.recorded;
    }

    /** The open deadlines that this calendar moves. */
    public List<Clocked> recounted(Situation issue, Instant now) {
        Turn turn = new Turn(issue, now);
        for (RunningClock clock : turn.clocks.open()) {
            turn.recount(clock, clock.recompute(calendar, now));
        }
        return turn.recorded;
    }

    /** One event's consequences, one after the other. */
    private final class Turn {
        private final Situation issue;
        private final Instant at;
        private final List<Clocked> recorded = new ArrayList<>();
        private Clocks clocks;

        private Turn(Situation issue, Instant at) {
            this.issue = issue;
            this.at = at;
            clocks = issue.clocks();
        }

        private void record(Clocked event) {
            recorded.add(event);
            clocks = clocks.after(event);
        }

        private Matter matter() {
            return new Matter(
                    issue.issueClass(), issue.examination(), issue.category(), kinds.apply(issue.unit()), issue.unit());
        }

        private void start(ClockKind kind, Instant from) {
            boolean open =
                    clocks.latest(kind).filter(clock -> clock.state().isOpen()).isPresent();
            if (!open) {
                policy.ruleFor(kind, matter(), calendar.dayOf(from)).ifPresent(rule -> start(rule, from));
            }
        }

        private void start(Rule rule, Instant from) {
            RunningClock clock = requireNonNull(
                    clocks.start(calendar, policy.version(), rule, from).all().getLast());
            record(new ClockStarted(
                    issue.issueId(),
                    rule.clock(),
                    clock.round(),
                    rule,
                    requireNonNull(clock.deadline().dueAt()),
                    clock.deadline().working()));
        }

        private void startOnce(ClockKind kind) {
            if (clocks.latest(kind).isEmpty()) {
                start(kind, at);
            }
        }

        private void meet(ClockKind kind) {
            clocks.latest(kind).filter(clock -> clock.state().isOpen()).ifPresent(this::meet);
        }

        private void meetAll() {
            clocks.open().forEach(this::meet);
        }

        private void meet(RunningClock clock) {
            noteIfMissed(clock);
            boolean late = clock.meet(at).state() == ClockState.MET_LATE;
            record(new ClockMet(issue.issueId(), clock.kind(), clock.round(), at, late));
        }

        private void noteIfMissed(RunningClock clock) {
            if (clock.isMissedAt(at)) {
                Instant dueAt = requireNonNull(clock.deadline().dueAt());
                record(new ClockMissed(issue.issueId(), clock.kind(), clock.round(), dueAt));
            }
        }

        private void pause() {
            for (RunningClock clock : clocks.open()) {
                noteIfMissed(clock);
                if (clock.canPauseAt(at)) {
                    Deadline held = clock.pause(calendar, at).deadline();
                    record(new ClockPaused(
                            issue.issueId(),
                            clock.kind(),
                            clock.round(),
                            at,
                            requireNonNull(held.held()),
                            held.working()));
                }
            }
        }

        private void resume() {
            for (RunningClock clock : clocks.open()) {
                if (clock.state() == ClockState.PAUSED) {
                    Deadline known = clock.resume(calendar, at).deadline();
                    record(new ClockResumed(
                            issue.issueId(),
                            clock.kind(),
                            clock.round(),
                            at,
                            requireNonNull(known.dueAt()),
                            known.working()));
                }
            }
        }

        private void reopen() {
            meet(ClockKind.REPLY_WINDOW);
            start(ClockKind.SETTLE, at);
        }

        /** The matter is of another kind now: open clocks whose rule is thereby another one are counted by that. */
        private void ruleAnew() {
            for (RunningClock clock : clocks.open()) {
                policy.ruleFor(clock.kind(), matter(), calendar.dayOf(clock.startedAt()))
                        .filter(rule -> !rule.code().equals(clock.rule().code()))
                        .ifPresent(rule -> recount(clock, clock.recompute(calendar, policy.version(), rule, at)));
            }
        }

        private void recount(RunningClock before, RunningClock anew) {
            Deadline deadline = anew.deadline();
            Deadline known = before.deadline();
            boolean stays = Objects.equals(deadline.dueAt(), known.dueAt())
                    && Objects.equals(deadline.held(), known.held())
                    && anew.rule().equals(before.rule());
            if (!stays) {
                record(new DeadlineRecomputed(
                        issue.issueId(),
                        anew.kind(),
                        anew.round(),
                        anew.rule(),
                        deadline.dueAt(),
                        deadline.held(),
                        deadline.working(),
                        before.state() == ClockState.MISSED && anew.state() == ClockState.RUNNING));
            }
        }
    }
}
