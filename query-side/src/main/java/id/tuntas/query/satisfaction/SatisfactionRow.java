package id.tuntas.query.satisfaction;

import static id.tuntas.query.satisfaction.RunningLimit.exact;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.satisfaction.Fact.Kind;
import id.tuntas.query.satisfaction.Fact.Rating;
import id.tuntas.query.satisfaction.Fact.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An issue as far as the figures need it. Every fact of an issue counts under the category that it has now, and
 * nowhere but in the total of the region as long as it is restricted.
 *
 * @param chargedUnit the unit that was last charged with it by disposisi: the one that a transfer leaves
 * @param roundFrom since when an answer is owed: the receipt, or the last reopening
 */
record SatisfactionRow(
        String id,
        long version,
        String unit,
        @Nullable String chargedUnit,
        String village,
        String district,
        String category,
        boolean restricted,
        IssueStatus status,
        IssueStatus beforeQuestion,
        Instant filedAt,
        Instant roundFrom,
        RunningLimit response,
        RunningLimit settle,
        List<Fact> facts)
        implements IssueFold.Row<SatisfactionRow> {
    SatisfactionRow {
        facts = List.copyOf(facts);
    }

    static SatisfactionRow begun(ComplaintFiled filed, long version) {
        Instant received = exact(filed.receivedAt());
        return new SatisfactionRow(
                filed.issueId(),
                version,
                filed.unit(),
                null,
                filed.village(),
                filed.district(),
                filed.category(),
                filed.confidentiality().isRestricted(),
                IssueStatus.FILED,
                IssueStatus.FILED,
                received,
                received,
                RunningLimit.NONE,
                RunningLimit.NONE,
                List.of());
    }

    /** The unit under which it counts as open; null when it is settled. */
    @Nullable
    String openUnit() {
        if (status.isSettled()) {
            return null;
        }
        return restricted ? CellKey.RESTRICTED : unit;
    }

    @Override
    public SatisfactionRow after(IssueEvent event, DomainEventMessage<?> message) {
        Instant at = exact(message.getTimestamp());
        IssueStatus asked = event instanceof ClarificationRequested ? status : beforeQuestion;
        IssueReclassified anew = event instanceof IssueReclassified reclassified ? reclassified : null;
        return new SatisfactionRow(
                id,
                message.getSequenceNumber(),
                event instanceof Moved moved ? moved.unit() : unit,
                chargedAfter(event),
                village,
                district,
                anew == null ? category : anew.category(),
                anew == null ? restricted : anew.confidentiality().isRestricted(),
                status.after(event, asked),
                asked,
                filedAt,
                event instanceof IssueReopened || event instanceof AppealOpened ? at : roundFrom,
                event instanceof Clocked step && step.clock() == ClockKind.FIRST_RESPONSE
                        ? response.after(step)
                        : response,
                event instanceof Clocked step && step.clock() == ClockKind.SETTLE ? settle.after(step) : settle,
                factsAfter(event, at));
    }

    private @Nullable String chargedAfter(IssueEvent event) {
        if (event instanceof IssueInherited heir && heir.fromUnit().equals(chargedUnit)) {
            return heir.unit();
        }
        return event instanceof IssueDispatched sent ? sent.unit() : chargedUnit;
    }

    private List<Fact> factsAfter(IssueEvent event, Instant at) {
        return switch (event) {
            case IssueReclassified anew ->
                facts.stream()
                        .map(fact ->
                                fact.of(anew.category(), anew.confidentiality().isRestricted()))
                        .toList();
            case IssueDispatched sent -> sent.transfers() == 0 ? facts : passed(sent, at);
            case IssueReturned returned ->
                with(Kind.RETURNED, at, returned.fromUnit(), returned.proposedUnit(), 0, null);
            case CompletionApproved ignored -> ended(Kind.ANSWERED, at);
            case AnsweredAsPlanned ignored -> ended(Kind.PLANNED, at);
            case IssueReferredOut ignored -> ended(Kind.REFERRED, at);
            case IssueArchived ignored -> ended(Kind.ARCHIVED, at);
            case IssueMerged ignored -> ended(Kind.MERGED, at);
            case IssueClosed closed ->
                closed.cause() == ClosureCause.QUESTION_UNANSWERED ? ended(Kind.LAPSED, at) : facts;
            case ComplaintRated said -> {
                Rating rating = new Rating(said.solved(), said.speed(), said.conduct(), said.handling());
                yield lastEnd(end -> end.rated(rating));
            }
            case IssueReopened ignored -> lastEnd(end -> end.reopened(at));
            case AppealOpened ignored -> lastEnd(end -> end.reopened(at));
            case ClockMet met -> met(met);
            case ComplaintFiled ignored -> facts;
            case IssueVerified ignored -> facts;
            case IssueEscalated ignored -> facts;
            case IssueAccepted ignored -> facts;
            case OfficerAssigned ignored -> facts;
            case IssueInherited ignored -> facts;
            case ProgressReported ignored -> facts;
            case ClarificationRequested ignored -> facts;
            case ClarificationGiven ignored -> facts;
            case AttachmentAdded ignored -> facts;
            case CompletionProposed ignored -> facts;
            case CompletionRefused ignored -> facts;
            case ComplaintJoined ignored -> facts;
            case CommentAdded ignored -> facts;
            case ReporterIdentityViewed ignored -> facts;
            case Cleared ignored -> facts;
            case Guarded ignored -> facts;
            case Supported ignored -> facts;
            case Watched ignored -> facts;
            case Elsewhere ignored -> facts; // what was settled there is no work of ours
            case ClockStarted ignored -> facts;
            case ClockPaused ignored -> facts;
            case ClockResumed ignored -> facts;
            case ClockMissed ignored -> facts;
            case DeadlineRecomputed ignored -> facts;
        };
    }

    private List<Fact> passed(IssueDispatched sent, Instant at) {
        return with(Kind.TRANSFERRED, at, chargedUnit == null ? sent.fromUnit() : chargedUnit, sent.unit(), 0, null);
    }

    private List<Fact> ended(Kind kind, Instant at) {
        return with(kind, at, unit, null, RunningLimit.minutes(roundFrom, at), null);
    }

    /** A settle clock is met right after what has ended the work. */
    private List<Fact> met(ClockMet met) {
        return switch (met.clock()) {
            case FIRST_RESPONSE -> {
                Instant at = exact(met.at());
                Instant from = response.from();
                yield with(
                        Kind.RESPONSE,
                        at,
                        unit,
                        null,
                        from == null ? 0 : RunningLimit.minutes(from, at),
                        response.judge(met));
            }
            case SETTLE -> lastEnd(end -> end.timed() == null ? end.judged(settle.judge(met)) : end);
            case DISPATCH, REPLY_WINDOW, FILE_COMPLETION, STATUTORY_DECISION, OMBUDSMAN_ANSWER, PERSONAL_DATA_REQUEST ->
                facts;
        };
    }

    private List<Fact> with(
            Kind kind, Instant at, String doer, @Nullable String other, int minutes, Fact.@Nullable Timed timed) {
        List<Fact> more = new ArrayList<>(facts);
        Where where = new Where(doer, village, category, restricted);
        more.add(new Fact(facts.size(), kind, at, where, other, minutes, timed, null, null));
        return more;
    }

    private List<Fact> lastEnd(UnaryOperator<Fact> change) {
        List<Fact> changed = new ArrayList<>(facts);
        for (int i = changed.size() - 1; i >= 0; i--) {
            if (changed.get(i).kind().isEnd()) {
                changed.set(i, change.apply(changed.get(i)));
                return changed;
            }
        }
        return facts;
    }
}
