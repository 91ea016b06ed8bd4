package id.tuntas.query.issue;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.history.IssueHistory;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.history.OpenedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One issue as a viewer sees it: folded from the history up to what is shown, its texts opened. */
@Component
public class IssueView {
    private final SeenIssues seen;
    private final IssueHistory history;
    private final OpenedText texts;

    IssueView(SeenIssues seen, IssueHistory history, OpenedText texts) {
        this.seen = seen;
        this.history = history;
        this.texts = texts;
    }

    /**
     * What is shown of an issue.
     *
     * @param steps the history with {@code fields} opened, oldest first
     * @param acts what this viewer may do to it now
     */
    public record Shown(
            Situation issue,
            long version,
            String title,
            String description,
            @Nullable String address,
            ComplaintFiled filed,
            Instant filedAt,
            List<Step> steps,
            List<Map<String, Object>> fields,
            Set<Act> acts) {}

    /** The issue, empty when there is none for this viewer. */
    public Optional<Shown> find(String issueId, Actor viewer, @Nullable Long atLeast) {
        return seen.shownVersion(issueId, viewer, atLeast).map(version -> shown(issueId, version, viewer));
    }

    private Shown shown(String issueId, long version, Actor viewer) {
        List<Step> steps = history.steps(issueId, version, Instant.MAX);
        Situation issue = IssueHistory.situation(steps);
        List<IssueEvent> events = steps.stream().map(Step::event).toList();
        List<Map<String, Object>> fields = texts.fields(events);
        Map<String, Object> first = fields.getFirst();
        return new Shown(
                issue,
                version,
                String.valueOf(first.get("title")),
                String.valueOf(first.get("description")),
                (String) first.get("address"),
                (ComplaintFiled) events.getFirst(),
                steps.getFirst().at(),
                steps,
                fields,
                acts(issue, viewer));
    }

    /** What this viewer may do: the same table by which commands are judged. */
    static Set<Act> acts(Situation issue, Actor viewer) {
        EnumSet<Act> acts = EnumSet.noneOf(Act.class);
        Arrays.stream(Act.values())
                .filter(act -> act.judge(issue, viewer).isAccepted())
                .forEach(acts::add);
        return acts;
    }

    /** The reporter's identity, to be shown only to somebody whose look has been recorded. */
    public Map<String, String> identity(ComplaintFiled filed) {
        java.util.LinkedHashMap<String, String> identity = new java.util.LinkedHashMap<>();
        open(identity, "name", filed.reporterName());
        open(identity, "phone", filed.reporterPhone());
        open(identity, "email", filed.reporterEmail());
        open(identity, "nik", filed.reporterNik());
        return identity;
    }

    private void open(Map<String, String> identity, String name, @Nullable Sealed value) {
        if (value != null) {
            identity.put(name, OpenedText.orForgotten(texts.open(List.of(value)).get(value)));
        }
    }
}
