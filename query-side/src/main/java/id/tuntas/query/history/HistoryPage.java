package id.tuntas.query.history;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.issue.SeenIssues;
import id.tuntas.query.issue.Timeline;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An issue's history for the auditor: who did what in which office, and the issue as it stood at any minute. */
@Controller
class HistoryPage {
    private final SeenIssues seen;
    private final IssueHistory history;
    private final OpenedText texts;
    private final Timeline timeline;
    private final Directory directory;

    HistoryPage(SeenIssues seen, IssueHistory history, OpenedText texts, Timeline timeline, Directory directory) {
        this.seen = seen;
        this.history = history;
        this.texts = texts;
        this.timeline = timeline;
        this.directory = directory;
    }

    @GetMapping("/issues/{id}/history")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") @Nullable
                    LocalDateTime asOf,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        long version = seen.shownVersion(id, viewer, null).orElseThrow(NotFound::new);
        List<Step> all = history.steps(id, version, Instant.MAX);
        Instant moment = asOf == null
                ? all.getLast().at()
                : asOf.plusMinutes(1).atZone(directory.zone()).toInstant();
        List<Step> until = all.stream()
                .filter(step -> step.at().isBefore(moment) || asOf == null)
                .toList();
        List<Map<String, Object>> fields =
                texts.fields(until.stream().map(Step::event).toList());
        List<Timeline.Entry> entries = new ArrayList<>();
        for (int i = 0; i < until.size(); i++) {
            entries.add(timeline.entry(until.get(i), fields.get(i)));
        }
        model.addAttribute("id", id);
        model.addAttribute("told", until.isEmpty() ? "" : fields.getFirst().get("title"));
        model.addAttribute("entries", entries);
        model.addAttribute("later", all.size() - until.size());
        model.addAttribute(
                "asOf",
                asOf == null
                        ? all.getLast().at()
                        : asOf.atZone(directory.zone()).toInstant());
        model.addAttribute("past", asOf != null);
        model.addAttribute("issue", until.isEmpty() ? null : IssueHistory.situation(until));
        model.addAttribute("moments_at", all.stream().map(Step::at).toList());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("categories", directory.categoryNames());
        return "history/page";
    }
}
