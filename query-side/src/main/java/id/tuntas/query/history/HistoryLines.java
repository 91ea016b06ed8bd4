package id.tuntas.query.history;

import id.tuntas.events.issue.Situation;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.history.Stand.Change;
import id.tuntas.query.issue.Timeline;
import id.tuntas.query.officeholder.Officeholders;
import id.tuntas.query.officeholder.Officeholders.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An issue's steps as an auditor reads them. */
@Component
class HistoryLines {
    /** What an event says and what it changes are the same here; it is shown as the change. */
    private static final Map<String, Set<String>> SAID_BY = Map.of(
            "unit", Set.of("unit", "fromUnit"),
            "officer", Set.of("officer"),
            "category", Set.of("category"),
            "issueClass", Set.of("issueClass"),
            "examination", Set.of("examination"),
            "percent", Set.of("percent"));

    private final OpenedText texts;
    private final Officeholders officeholders;
    private final LeafTable leaves;

    HistoryLines(OpenedText texts, Officeholders officeholders, LeafTable leaves) {
        this.texts = texts;
        this.officeholders = officeholders;
        this.leaves = leaves;
    }

    /**
     * A step.
     *
     * @param office as it was held then, null for reporter and system
     * @param said what was said, by field
     * @param changes what the step made otherwise
     * @param leaf its place in the proven order, null as long as it has none
     */
    record Line(
            long version,
            String type,
            Instant at,
            String actor,
            @Nullable Held office,
            Map<String, Object> said,
            List<Change> changes,
            @Nullable Long leaf) {}

    /** An issue's history as it is read: its steps, and what it was called. */
    record Lines(String title, List<Line> all) {
        /** The steps from one place to another, both counted from 0, the last not included. */
        List<Line> between(int from, int to) {
            return all.subList(Math.min(from, to), to);
        }
    }

    /** All these steps, which begin with the issue's first. */
    Lines of(String issueId, List<Step> steps) {
        List<Map<String, Object>> fields =
                texts.fields(steps.stream().map(Step::event).toList());
        var offices = officeholders.of(
                steps.stream().flatMap(step -> Stream.ofNullable(step.office())).collect(Collectors.toSet()));
        Map<Long, Long> leafIndexes = leaves.leafIndexes(issueId);
        Situation issue = new Situation();
        Stand before = Stand.BEFORE;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            issue.evolve(step.event());
            Stand after = Stand.of(issue);
            List<Change> changes = before.changesTo(after);
            lines.add(new Line(
                    step.version(),
                    step.type(),
                    step.at(),
                    step.actor(),
                    offices.at(step.office(), step.actor(), step.at()),
                    unsaid(Timeline.read(step, fields.get(i)), changes),
                    changes,
                    leafIndexes.get(step.version())));
            before = after;
        }
        String title = fields.isEmpty() ? "" : String.valueOf(fields.getFirst().get("title"));
        return new Lines(title, lines);
    }

    private static Map<String, Object> unsaid(Map<String, Object> read, List<Change> changes) {
        Map<String, Object> rest = new LinkedHashMap<>(read);
        changes.forEach(change -> rest.keySet().removeAll(SAID_BY.getOrDefault(change.field(), Set.of())));
        return rest;
    }
}
