package id.tuntas.query.issue;

import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.events.issue.Watchers;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.organisation.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to an issue, for people: newest first, with who did it in which office. */
@Component
public class Timeline {
    /** Fields that a person reads in an entry; the rest is for programs. */
    private static final Set<String> READ = Set.of(
            "reason",
            "task",
            "note",
            "question",
            "answer",
            "summary",
            "text",
            "photos",
            "comment",
            "programme",
            "fiscalYear",
            "percent",
            "proposedUnit",
            "unit",
            "fromUnit",
            "officer",
            "body",
            "into",
            "from",
            "category",
            "solved",
            "speed",
            "conduct",
            "handling",
            "examination",
            "issueClass",
            "visibility",
            "cause",
            "clock",
            "dueAt",
            "late",
            "account",
            "system",
            "externalId",
            "openedAt",
            "closedAt",
            "state",
            "asThere",
            "oddities");

    private final Directory directory;
    private final SeenIssues issues;

    Timeline(Directory directory, SeenIssues issues) {
        this.directory = directory;
        this.issues = issues;
    }

    /**
     * An entry.
     *
     * @param office title of the office held, or null for reporter and system
     * @param fields what was said, as message key and value
     */
    public record Entry(
            long version,
            String type,
            Instant at,
            String actor,
            @Nullable String office,
            Map<String, Object> fields) {
        /** Whether only officers may read it. */
        public boolean internal() {
            return fields.get("visibility") == CommentVisibility.INTERNAL;
        }
    }

    /**
     * An attachment of the issue.
     *
     * @param seenOnIssue another issue with the same one, null when there is none that the viewer may see
     * @param takenOn day that its camera wrote into an officer's photo
     */
    public record Attachment(
            String id,
            String mediaType,
            long bytes,
            boolean byReporter,
            @Nullable String seenOnIssue,
            @Nullable LocalDate takenOn,
            Instant at) {
        /** Its size for people: never 0. */
        public long kilobytes() {
            return Math.ceilDiv(bytes, 1024);
        }

        public boolean picture() {
            return mediaType.startsWith("image/");
        }
    }

    /**
     * What was done, and which deadlines passed or moved, newest first; the other steps of clocks go without saying, and
     * so does who follows.
     */
    public List<Entry> of(Shown shown) {
        List<Entry> entries = new ArrayList<>();
        for (int i = shown.steps().size() - 1; i >= 0; i--) {
            Step step = shown.steps().get(i);
            if (!goesWithoutSaying(step.event())) {
                entries.add(entry(step, shown.fields().get(i)));
            }
        }
        return entries;
    }

    /** Those entries that are notes among officers. */
    static List<Entry> notes(List<Entry> entries) {
        return entries.stream().filter(Entry::internal).toList();
    }

    private static boolean goesWithoutSaying(IssueEvent event) {
        return !Watchers.isNews(event);
    }

    private Entry entry(Step step, Map<String, Object> fields) {
        String office = step.office() == null ? null : directory.officeTitle(step.office());
        return new Entry(step.version(), step.type(), step.at(), step.actor(), office, read(step, fields));
    }

    /** Those of a step's fields that a person reads. */
    public static Map<String, Object> read(Step step, Map<String, Object> fields) {
        Map<String, Object> read = new LinkedHashMap<>();
        boolean filed = step.type().equals("complaint-filed");
        fields.forEach((name, value) -> {
            if (READ.contains(name) && !filed) {
                read.put(name, value);
            }
        });
        return read;
    }

    /** The issue's attachments, oldest first; none tells of another issue that the viewer may not see. */
    public List<Attachment> attachments(Shown shown, Actor viewer) {
        List<Attachment> attachments = new ArrayList<>();
        for (Step step : shown.steps()) {
            if (step.event() instanceof AttachmentAdded added) {
                attachments.add(new Attachment(
                        added.attachmentId(),
                        added.mediaType(),
                        added.bytes(),
                        added.byReporter(),
                        seen(added.seenOnIssue(), viewer),
                        added.takenOn(),
                        step.at()));
            }
        }
        return attachments;
    }

    private @Nullable String seen(@Nullable String issue, Actor viewer) {
        return issue != null && issues.shownVersion(issue, viewer, null).isPresent() ? issue : null;
    }
}
