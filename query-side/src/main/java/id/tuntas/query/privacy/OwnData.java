package id.tuntas.query.privacy;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.ReporterIdentityViewed;
import id.tuntas.events.privacy.PrivacyOutcome;
import id.tuntas.events.privacy.PrivacyRight;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.issue.IssueView;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.privacy.PrivacyHistories.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that is stored about a reporter because of one complaint, as a copy to take away. */
@Component
class OwnData {
    /** How long a copy that was granted can be taken. */
    static final Duration OFFERED_FOR = Duration.ofDays(30);

    /** Fields of an event that are somebody's words. */
    private static final Set<String> WORDS = Set.of("answer", "text", "comment", "reason");

    private final IssueView issues;
    private final Clock clock;

    OwnData(IssueView issues, Clock clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /**
     * The copy.
     *
     * @param identity name, phone, e-mail and NIK, as far as they were told
     * @param told what the reporter said later
     * @param looks when an officer looked at the identity, and in which office
     */
    record Copy(
            String ticketNumber,
            Instant madeAt,
            Map<String, String> identity,
            Complaint complaint,
            List<Words> told,
            List<File> files,
            List<Look> looks,
            List<Request> requests) {}

    record Complaint(
            String title,
            String description,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lng,
            String category,
            String village,
            String channel,
            String visibility,
            Instant receivedAt) {}

    record Words(Instant at, String type, Map<String, String> words) {}

    record File(Instant at, String id, String mediaType, long bytes, String sha256) {}

    record Look(Instant at, @Nullable String office) {}

    record Request(
            String id,
            PrivacyRight right,
            Instant receivedAt,
            Instant dueAt,
            @Nullable Instant answeredAt) {}

    /** Whether a copy was granted lately. */
    boolean isOffered(List<Told> requests) {
        Instant earliest = clock.instant().minus(OFFERED_FOR);
        return requests.stream()
                .filter(told -> told.standing().received().right() == PrivacyRight.ACCESS)
                .filter(told -> told.answeredAt() != null && told.answeredAt().isAfter(earliest))
                .map(told -> told.standing().decision())
                .anyMatch(decision -> decision != null && decision.outcome() != PrivacyOutcome.REFUSED);
    }

    Copy of(Shown shown, List<Told> requests) {
        ComplaintFiled filed = shown.filed();
        return new Copy(
                shown.issue().ticketNumber(),
                clock.instant(),
                issues.identity(filed),
                new Complaint(
                        shown.title(),
                        shown.description(),
                        shown.address(),
                        filed.lat(),
                        filed.lng(),
                        filed.category(),
                        filed.village(),
                        filed.channel().name(),
                        filed.visibility().name(),
                        filed.receivedAt()),
                told(shown),
                files(shown),
                looks(shown),
                requests.stream().map(OwnData::request).toList());
    }

    private static List<Words> told(Shown shown) {
        List<Words> told = new ArrayList<>();
        for (int n = 1; n < shown.steps().size(); n++) {
            Step step = shown.steps().get(n);
            Map<String, String> words = new TreeMap<>();
            shown.fields().get(n).forEach((name, value) -> {
                if (WORDS.contains(name) && value instanceof String text) {
                    words.put(name, text);
                }
            });
            if (step.actor().equals(EventMetadata.REPORTER) && !isInternal(step) && !words.isEmpty()) {
                told.add(new Words(step.at(), step.type(), words));
            }
        }
        return told;
    }

    private static boolean isInternal(Step step) {
        return step.event() instanceof CommentAdded comment && comment.visibility() == CommentVisibility.INTERNAL;
    }

    private static List<File> files(Shown shown) {
        List<File> files = new ArrayList<>();
        for (Step step : shown.steps()) {
            if (step.event() instanceof AttachmentAdded added && added.byReporter()) {
                files.add(new File(step.at(), added.attachmentId(), added.mediaType(), added.bytes(), added.sha256()));
            }
        }
        return files;
    }

    private static List<Look> looks(Shown shown) {
        return shown.steps().stream()
                .filter(step -> step.event() instanceof ReporterIdentityViewed)
                .map(step -> new Look(step.at(), step.office()))
                .toList();
    }

    private static Request request(Told told) {
        var received = told.standing().received();
        return new Request(told.id(), received.right(), received.receivedAt(), received.dueAt(), told.answeredAt());
    }
}
