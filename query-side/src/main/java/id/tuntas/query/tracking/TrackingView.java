package id.tuntas.query.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.organisation.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the reporter may see: where it stands and what was said to the reporter; never who, nor internal remarks. */
@Component
class TrackingView {
    private final Directory directory;

    TrackingView(Directory directory) {
        this.directory = directory;
    }

    /** Something the reporter was told, or told. */
    record Message(
            String type,
            Instant at,
            @Nullable String text,
            @Nullable String unit) {}

    /**
     * What is shown to the reporter.
     *
     * @param dueAt when the matter is to be settled, null while that is not known or no longer asked
     * @param answerBy until when the reporter's own answer counts, null when none is awaited
     */
    record Tracked(
            String ticketNumber,
            String title,
            String description,
            String category,
            @JsonProperty("class") IssueClass issueClass,
            IssueStatus state,
            PublicStage stage,
            String unit,
            String unitName,
            long version,
            int percent,
            Instant filedAt,
            @Nullable Instant dueAt,
            @Nullable Instant answerBy,
            List<Message> messages,
            Set<String> acts) {}

    Tracked of(Shown shown) {
        Situation issue = shown.issue();
        return new Tracked(
                issue.ticketNumber(),
                shown.title(),
                shown.description(),
                issue.category(),
                issue.issueClass(),
                issue.status(),
                PublicStage.of(issue.status()),
                issue.unit(),
                directory.unitName(issue.unit()),
                shown.version(),
                issue.percent(),
                shown.filedAt(),
                open(issue, ClockKind.SETTLE),
                answerBy(issue),
                messages(shown),
                shown.acts().stream().map(Act::name).collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    private static @Nullable Instant answerBy(Situation issue) {
        return switch (issue.status()) {
            case RESPONDED -> open(issue, ClockKind.REPLY_WINDOW);
            case AWAITING_REPORTER -> open(issue, ClockKind.FILE_COMPLETION);
            default -> null;
        };
    }

    private static @Nullable Instant open(Situation issue, ClockKind kind) {
        return issue.clocks()
                .latest(kind)
                .filter(clock -> clock.state().isOpen())
                .map(clock -> clock.deadline().dueAt())
                .orElse(null);
    }

    private List<Message> messages(Shown shown) {
        Map<String, String> names = directory.unitNames();
        List<Message> messages = new ArrayList<>();
        Object proposed = null;
        for (int i = 0; i < shown.steps().size(); i++) {
            var step = shown.steps().get(i);
            Map<String, Object> fields = shown.fields().get(i);
            if (step.event() instanceof CompletionProposed) {
                proposed = fields.get("summary");
            }
            String field = told(step.event());
            if (field != null) {
                // What was done is told once somebody else has found it done.
                Object text = step.event() instanceof CompletionApproved ? proposed : fields.get(field);
                String unit = step.event() instanceof Moved moved ? names.get(moved.unit()) : null;
                messages.add(new Message(step.type(), step.at(), text == null ? null : String.valueOf(text), unit));
            }
        }
        return messages;
    }

    /** The field of an event that the reporter reads; null when the event is none of the reporter's matters. */
    private static @Nullable String told(IssueEvent event) {
        return switch (event) {
            case ComplaintFiled ignored -> "none";
            case IssueVerified ignored -> "none";
            case IssueReclassified ignored -> null;
            case IssueDispatched ignored -> "none";
            case IssueEscalated ignored -> "none";
            case IssueReturned ignored -> null;
            case IssueAccepted ignored -> "none";
            case OfficerAssigned ignored -> null;
            case IssueInherited ignored -> null;
            case ProgressReported ignored -> "note";
            case ClarificationRequested ignored -> "question";
            case ClarificationGiven ignored -> "answer";
            case AttachmentAdded ignored -> null;
            case CompletionProposed ignored -> null;
            case CompletionApproved ignored -> "none";
            case CompletionRefused ignored -> null;
            case AnsweredAsPlanned ignored -> "answer";
            case IssueReferredOut ignored -> "reason";
            case IssueArchived ignored -> "reason";
            case IssueMerged ignored -> "none";
            case ComplaintJoined ignored -> null;
            case IssueReopened ignored -> "none";
            case CommentAdded comment -> comment.visibility() == CommentVisibility.INTERNAL ? null : "text";
            case ComplaintRated ignored -> "comment";
            case AppealOpened ignored -> "none";
            case IssueClosed ignored -> "none";
            case ReporterIdentityViewed ignored -> null;
            case TextCleared cleared -> cleared.text() == null ? null : "text";
            case PhotosCleared cleared -> cleared.photos().isEmpty() ? null : "none";
            case Guarded ignored -> null;
            case Supported ignored -> null;
            case Watched ignored -> null;
            case HistoryImported ignored -> "none";
            case ExternalReferenceAdded ignored -> null;
            case ExternalStateNoted ignored -> null;
            case Clocked ignored -> null;
        };
    }
}
