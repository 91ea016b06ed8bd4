package id.tuntas.query.exchange;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.Sealed;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.projection.IssueFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An issue as far as another system tracks it too. Of several systems SP4N-LAPOR! counts, since that is where answers are
 * copied to; otherwise the last one that told of it.
 *
 * @param there what that system said, null when none tracks it
 * @param proposed what was said to be done and nobody has judged yet, null when there is no such thing
 * @param answers what the reporter was told since the row was read
 */
record ExchangeRow(
        String id,
        long version,
        String unit,
        boolean restricted,
        IssueStatus status,
        IssueStatus beforeQuestion,
        @Nullable There there,
        @Nullable Sealed proposed,
        List<Told> answers)
        implements IssueFold.Row<ExchangeRow> {

    ExchangeRow {
        answers = List.copyOf(answers);
    }

    /**
     * What another system said last.
     *
     * @param closed whether it is closed there, null when that system has not said; then there is no {@code at}
     */
    record There(
            String system,
            String externalId,
            @Nullable Boolean closed,
            @Nullable Sealed state,
            @Nullable Instant at) {}

    /** Something the reporter was told, by which step and when. */
    record Told(long version, String unit, Instant at, IssueEvent by, Sealed text) {}

    static ExchangeRow begun(ComplaintFiled filed, long version) {
        String system = filed.externalSystem();
        String number = filed.externalId();
        return new ExchangeRow(
                filed.issueId(),
                version,
                filed.unit(),
                filed.confidentiality().isRestricted(),
                IssueStatus.FILED,
                IssueStatus.FILED,
                system == null || number == null ? null : new There(system, number, null, null, null),
                null,
                List.of());
    }

    @Override
    public ExchangeRow after(IssueEvent event, DomainEventMessage<?> message) {
        IssueStatus asked = event instanceof ClarificationRequested ? status : beforeQuestion;
        String holder = event instanceof Moved moved ? moved.unit() : unit;
        List<Told> told = new ArrayList<>(answers);
        Sealed text = said(event, message);
        if (text != null) {
            told.add(new Told(message.getSequenceNumber(), holder, message.getTimestamp(), event, text));
        }
        return new ExchangeRow(
                id,
                message.getSequenceNumber(),
                holder,
                event instanceof IssueReclassified reclassified
                        ? reclassified.confidentiality().isRestricted()
                        : restricted,
                status.after(event, asked),
                asked,
                event instanceof Elsewhere noted ? thereAfter(noted, message.getTimestamp()) : there,
                proposedAfter(event),
                told);
    }

    private @Nullable Sealed proposedAfter(IssueEvent event) {
        return switch (event) {
            case CompletionProposed done -> done.summary();
            case CompletionApproved ignored -> null;
            case CompletionRefused ignored -> null;
            default -> proposed;
        };
    }

    private @Nullable There thereAfter(Elsewhere event, Instant at) {
        boolean other = there != null
                && there.system().equals(Elsewhere.SP4N)
                && !event.system().equals(Elsewhere.SP4N);
        if (other) {
            return there;
        }
        return switch (event) {
            case HistoryImported told -> new There(told.system(), told.externalId(), told.closed(), told.state(), at);
            case ExternalReferenceAdded added -> new There(added.system(), added.externalId(), null, null, null);
            case ExternalStateNoted noted ->
                new There(noted.system(), noted.externalId(), noted.closed(), noted.state(), at);
        };
    }

    /** What an officer told the reporter, the same as on the reporter's own page; null when it was nothing. */
    private @Nullable Sealed said(IssueEvent event, DomainEventMessage<?> message) {
        return switch (event) {
            case ProgressReported progress -> progress.note();
            case ClarificationRequested requested -> requested.question();
            case CompletionApproved ignored -> proposed;
            case AnsweredAsPlanned planned -> planned.answer();
            case IssueReferredOut referred -> referred.reason();
            case IssueArchived archived -> archived.reason();
            case CommentAdded comment -> {
                boolean byReporter =
                        EventMetadata.REPORTER.equals(message.getMetaData().get(EventMetadata.ACTOR));
                yield byReporter || comment.visibility() == CommentVisibility.INTERNAL ? null : comment.text();
            }
            default -> null;
        };
    }
}
