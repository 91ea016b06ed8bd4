package id.tuntas.query.history;

import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.issue.SeenIssues;
import id.tuntas.query.page.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An issue's history for programs: all of it, and the issue as it stood. */
@RestController
@RequestMapping("/api/issues/{id}")
class HistoryEndpoints {
    private final SeenIssues seen;
    private final IssueHistory history;
    private final OpenedText texts;
    private final LeafTable leaves;
    private final Clock clock;

    HistoryEndpoints(SeenIssues seen, IssueHistory history, OpenedText texts, LeafTable leaves, Clock clock) {
        this.seen = seen;
        this.history = history;
        this.texts = texts;
        this.leaves = leaves;
        this.clock = clock;
    }

    record Entry(
            long version,
            String type,
            Instant at,
            String actor,
            @Nullable String office,
            Map<String, Object> data,
            @Nullable Long leafIndex) {}

    record Entries(List<Entry> items) {}

    @GetMapping("/history")
    Entries history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer) {
        List<Step> steps = steps(id, viewer, asOf, atLeast);
        List<Map<String, Object>> data =
                texts.fields(steps.stream().map(Step::event).toList());
        Map<Long, Long> leafIndexes = leaves.leafIndexes(id);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            entries.add(new Entry(
                    step.version(),
                    step.type(),
                    step.at(),
                    step.actor(),
                    step.office(),
                    data.get(i),
                    leafIndexes.get(step.version())));
        }
        return new Entries(entries);
    }

    @GetMapping("/state")
    Map<String, Object> state(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant asOf,
            @AuthenticationPrincipal Actor viewer) {
        List<Step> steps = steps(id, viewer, asOf, null);
        if (steps.isEmpty()) {
            throw new NotFound();
        }
        Situation issue = IssueHistory.situation(steps);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("ticketNumber", issue.ticketNumber());
        state.put(
                "title",
                texts.fields(List.of(steps.getFirst().event())).getFirst().get("title"));
        state.put("category", issue.category());
        state.put("class", issue.issueClass());
        state.put("state", issue.status());
        state.put("unit", issue.unit());
        state.put("tier", issue.tier());
        state.put("assignedTo", issue.officer());
        state.put("version", steps.getLast().version());
        state.put("asOf", asOf == null ? clock.instant() : asOf);
        state.values().removeIf(java.util.Objects::isNull);
        return state;
    }

    private List<Step> steps(String id, Actor viewer, @Nullable Instant asOf, @Nullable Long atLeast) {
        long version = seen.shownVersion(id, viewer, atLeast).orElseThrow(NotFound::new);
        return history.steps(id, version, asOf == null ? Instant.MAX : asOf);
    }
}
