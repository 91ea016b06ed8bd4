package id.tuntas.query.search;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Visibility;
import id.tuntas.query.projection.IssueFold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is looked for.
 *
 * @param contentKey names the key of all its texts
 * @param openToAll whether the reporter wished neither to be anonymous nor the matter to be confidential
 * @param told texts since the row was read, still sealed
 */
record SearchRow(
        String id,
        long version,
        String contentKey,
        String category,
        boolean restricted,
        boolean openToAll,
        IssueStatus status,
        IssueStatus beforeQuestion,
        String village,
        String district,
        String unit,
        @Nullable Double lat,
        @Nullable Double lng,
        Instant filedAt,
        List<Told> told)
        implements IssueFold.Row<SearchRow> {

    SearchRow {
        told = List.copyOf(told);
    }

    /** A text and where it stands. */
    record Told(Sealed text, Field field) {}

    static SearchRow begun(ComplaintFiled filed, long version) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(filed.title(), Field.TITLE));
        told.add(new Told(filed.description(), Field.DESCRIPTION));
        Sealed address = filed.address();
        if (address != null) {
            told.add(new Told(address, Field.ADDRESS));
        }
        return new SearchRow(
                filed.issueId(),
                version,
                filed.title().keyId(),
                filed.category(),
                filed.confidentiality().isRestricted(),
                filed.visibility() == Visibility.PUBLIC,
                IssueStatus.FILED,
                IssueStatus.FILED,
                filed.village(),
                filed.district(),
                filed.unit(),
                filed.lat(),
                filed.lng(),
                filed.receivedAt(),
                told);
    }

    @Override
    public SearchRow after(IssueEvent event, DomainEventMessage<?> message) {
        IssueStatus asked = event instanceof ClarificationRequested ? status : beforeQuestion;
        List<Told> all = new ArrayList<>(told);
        texts(event).forEach(text -> all.add(new Told(text, Field.LATER)));
        return new SearchRow(
                id,
                message.getSequenceNumber(),
                contentKey,
                event instanceof IssueReclassified reclassified ? reclassified.category() : category,
                event instanceof IssueReclassified reclassified
                        ? reclassified.confidentiality().isRestricted()
                        : restricted,
                openToAll,
                status.after(event, asked),
                asked,
                village,
                district,
                event instanceof Moved moved ? moved.unit() : unit,
                lat,
                lng,
                filedAt,
                all);
    }

    /** Codes of the units by whose names it is found: those of its place, and the one that holds it. */
    Set<String> units() {
        Set<String> units = new LinkedHashSet<>(List.of(village, district));
        units.add(unit);
        return units;
    }

    /** What was said, except why somebody looked at who the reporter is. */
    private static Stream<Sealed> texts(IssueEvent event) {
        return switch (event) {
            case IssueDispatched dispatched -> Stream.ofNullable(dispatched.reason());
            case IssueEscalated escalated -> Stream.ofNullable(escalated.reason());
            case IssueReturned returned -> Stream.of(returned.reason());
            case ProgressReported progress -> Stream.of(progress.note());
            case ClarificationRequested requested -> Stream.of(requested.question());
            case ClarificationGiven given -> Stream.of(given.answer());
            case CompletionProposed proposed -> Stream.of(proposed.summary());
            case CompletionRefused refused -> Stream.of(refused.reason());
            case AnsweredAsPlanned planned -> Stream.of(planned.programme(), planned.answer());
            case IssueReferredOut referred -> Stream.of(referred.reason());
            case IssueArchived archived -> Stream.of(archived.reason());
            case IssueReopened reopened -> Stream.of(reopened.reason());
            case CommentAdded comment -> Stream.of(comment.text());
            case ComplaintRated rated -> Stream.ofNullable(rated.comment());
            case ComplaintFiled ignored -> Stream.empty();
            case IssueVerified ignored -> Stream.empty();
            case IssueReclassified ignored -> Stream.empty();
            case IssueAccepted ignored -> Stream.empty();
            case OfficerAssigned ignored -> Stream.empty();
            case IssueInherited ignored -> Stream.empty();
            case AttachmentAdded ignored -> Stream.empty();
            case CompletionApproved ignored -> Stream.empty();
            case IssueMerged ignored -> Stream.empty();
            case ComplaintJoined ignored -> Stream.empty();
            case AppealOpened ignored -> Stream.empty();
            case IssueClosed ignored -> Stream.empty();
            case SupportRequested asked -> Stream.of(asked.task());
            case SupportReported reported -> Stream.of(reported.note());
            case SupportFinished finished -> Stream.of(finished.note());
            case SupportDeclined declined -> Stream.of(declined.reason());
            case SupportWithdrawn withdrawn -> Stream.ofNullable(withdrawn.reason());
            case SupportAccepted ignored -> Stream.empty();
            case ReporterIdentityViewed ignored -> Stream.empty();
            case TextCleared cleared -> Stream.ofNullable(cleared.text());
            case PhotosCleared ignored -> Stream.empty();
            case Guarded ignored -> Stream.empty();
            case Watched ignored -> Stream.empty();
            case HistoryImported told ->
                Stream.concat(Stream.ofNullable(told.state()), Stream.ofNullable(told.asThere()));
            case ExternalReferenceAdded ignored -> Stream.empty();
            case ExternalStateNoted noted -> Stream.ofNullable(noted.state());
            case Clocked ignored -> Stream.empty();
        };
    }
}
