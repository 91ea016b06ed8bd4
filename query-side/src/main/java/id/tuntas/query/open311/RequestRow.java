package id.tuntas.query.open311;

import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Visibility;
import id.tuntas.query.projection.IssueFold;
import id.tuntas.query.tracking.PublicStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An issue as a service request, and whether anybody may know of it.
 *
 * @param restricted integrity and violence, by the category; {@code confidential} by the reporter's wish
 * @param beforeQuestion the status in which the last question to the reporter was asked
 * @param dueAt when it shall be settled, null while that clock stands
 * @param notes the last words that an officer wrote for everybody, null when there are none
 * @param cleared what the desk lets everybody read about the matter, null when nothing is
 * @param photos that the desk lets everybody see, the first of them first
 * @param updatedAt the last time that something happened which anybody may see
 * @param news what happened since the row was read
 */
record RequestRow(
        String id,
        long version,
        String village,
        String category,
        boolean restricted,
        boolean confidential,
        IssueStatus status,
        IssueStatus beforeQuestion,
        String unit,
        @Nullable Instant dueAt,
        @Nullable Sealed notes,
        @Nullable Sealed cleared,
        List<String> photos,
        Instant requestedAt,
        Instant updatedAt,
        List<Update> news)
        implements IssueFold.Row<RequestRow> {

    RequestRow {
        photos = List.copyOf(photos);
        news = List.copyOf(news);
    }

    /**
     * A step that anybody may see.
     *
     * @param version of the event, which with the issue is its identity for ever
     * @param text words for everybody, null when only the stage changed
     */
    record Update(
            long version,
            Instant at,
            PublicStage stage,
            @Nullable Sealed text) {}

    static RequestRow begun(ComplaintFiled filed, long version) {
        return new RequestRow(
                filed.issueId(),
                version,
                filed.village(),
                filed.category(),
                filed.confidentiality().isRestricted(),
                filed.visibility() == Visibility.CONFIDENTIAL,
                IssueStatus.FILED,
                IssueStatus.FILED,
                filed.unit(),
                null,
                null,
                null,
                List.of(),
                filed.receivedAt(),
                filed.receivedAt(),
                List.of());
    }

    @Override
    public RequestRow after(IssueEvent event, DomainEventMessage<?> message) {
        IssueStatus asked = event instanceof ClarificationRequested ? status : beforeQuestion;
        IssueStatus next = status.after(event, asked);
        @Nullable IssueReclassified other = event instanceof IssueReclassified reclassified ? reclassified : null;
        boolean secret = other == null ? restricted : other.confidentiality().isRestricted();
        @Nullable
        Sealed said = event instanceof CommentAdded comment && comment.visibility() == CommentVisibility.PUBLIC
                ? comment.text()
                : null;
        boolean told = said != null || event instanceof Cleared || PublicStage.of(next) != stage();
        List<Update> more = new ArrayList<>(news);
        if (told && !(event instanceof Cleared) && !secret && !confidential) {
            more.add(new Update(message.getSequenceNumber(), message.getTimestamp(), PublicStage.of(next), said));
        }
        return new RequestRow(
                id,
                message.getSequenceNumber(),
                village,
                other == null ? category : other.category(),
                secret,
                confidential,
                next,
                asked,
                event instanceof Moved moved ? moved.unit() : unit,
                event instanceof Clocked step && step.clock() == ClockKind.SETTLE ? dueAfter(step) : dueAt,
                said == null || secret ? notes : said, // what is said while it is restricted stays among those
                secret || confidential ? null : event instanceof TextCleared words ? words.text() : cleared,
                secret || confidential ? List.of() : event instanceof PhotosCleared shown ? shown.photos() : photos,
                requestedAt,
                told || other != null ? message.getTimestamp() : updatedAt,
                more);
    }

    private @Nullable Instant dueAfter(Clocked step) {
        return switch (step) {
            case ClockStarted started -> started.dueAt();
            case ClockPaused paused -> null;
            case ClockResumed resumed -> resumed.dueAt();
            case DeadlineRecomputed recomputed -> recomputed.dueAt();
            case ClockMet met -> dueAt;
            case ClockMissed missed -> dueAt;
        };
    }

    PublicStage stage() {
        return PublicStage.of(status);
    }

    boolean closed() {
        return stage() == PublicStage.DONE;
    }
}
