package id.tuntas.query.history;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.audit.AuditReadings;
import id.tuntas.query.history.HistoryLines.Lines;
import id.tuntas.query.history.IssueHistory.Step;
import id.tuntas.query.issue.SeenIssues;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.projection.DeadLetters;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An issue's history for the auditor: who did what in which office, the issue as it stood after any step or at any
 * minute, and what two minutes differ in.
 */
@Controller
class HistoryPage {
    private static final String MINUTE = "yyyy-MM-dd'T'HH:mm";
    private static final int READINGS_SHOWN = 10;

    private final SeenIssues seen;
    private final IssueHistory history;
    private final HistoryLines lines;
    private final IntactHistory intact;
    private final AuditReadings readings;
    private final Directory directory;
    private final DeadLetters letters;

    HistoryPage(
            SeenIssues seen,
            IssueHistory history,
            HistoryLines lines,
            IntactHistory intact,
            AuditReadings readings,
            Directory directory,
            DeadLetters letters) {
        this.seen = seen;
        this.history = history;
        this.lines = lines;
        this.intact = intact;
        this.readings = readings;
        this.directory = directory;
        this.letters = letters;
    }

    @GetMapping("/issues/{id}/history")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @DateTimeFormat(pattern = MINUTE) @Nullable LocalDateTime asOf,
            @RequestParam(required = false) @DateTimeFormat(pattern = MINUTE) @Nullable LocalDateTime and,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        long version = seen.shownVersion(id, viewer, null).orElseThrow(NotFound::new);
        List<Step> steps = history.steps(id, version, Instant.MAX);
        Lines read = lines.of(id, steps);
        model.addAttribute("id", id);
        model.addAttribute("behind", letters.holdBack(id));
        model.addAttribute("all", read.all());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("intact", intact.now());
        model.addAttribute("auditor", viewer.holds(OfficeKind.AUDITOR));
        if (viewer.holds(OfficeKind.AUDITOR) || viewer.holds(OfficeKind.INSPEKTORAT)) {
            model.addAttribute("readings", readings.list(null, id, 0, READINGS_SHOWN, viewer));
        }
        if (asOf != null && and != null) {
            compare(steps, read, moment(asOf.isAfter(and) ? and : asOf), moment(asOf.isAfter(and) ? asOf : and), model);
        } else {
            lookBack(steps, read, step, asOf == null ? null : moment(asOf), model);
        }
        return "history/page";
    }

    private Moment moment(LocalDateTime minute) {
        return new Moment(minute, directory.zone());
    }

    private static void lookBack(
            List<Step> steps, Lines read, @Nullable Integer step, @Nullable Moment asOf, Model model) {
        int shown = asOf != null
                ? IssueHistory.until(steps, asOf.end())
                : Math.clamp(step == null ? steps.size() : step, 1, steps.size());
        boolean begun = shown > 0;
        model.addAttribute("told", begun ? read.title() : "");
        model.addAttribute("shown", shown);
        model.addAttribute("later", steps.size() - shown);
        model.addAttribute("lines", read.between(0, shown));
        model.addAttribute(
                "asOf",
                asOf != null ? asOf.begin() : steps.get(Math.max(shown, 1) - 1).at());
        model.addAttribute("past", asOf != null || step != null);
        model.addAttribute("issue", begun ? IssueHistory.situation(steps.subList(0, shown)) : null);
    }

    /** What the second moment has otherwise than the first, and the steps between. */
    private static void compare(List<Step> steps, Lines read, Moment first, Moment second, Model model) {
        int from = IssueHistory.until(steps, first.end());
        int to = IssueHistory.until(steps, second.end());
        model.addAttribute("told", to > 0 ? read.title() : "");
        model.addAttribute("shown", Math.max(to, 1));
        model.addAttribute("lines", read.between(from, to));
        model.addAttribute("past", true);
        model.addAttribute("asOf", first.begin());
        model.addAttribute("compared", second.begin());
        model.addAttribute("began", from == 0 && to > 0);
        model.addAttribute("changes", stand(steps, from).changesTo(stand(steps, to)));
    }

    private static Stand stand(List<Step> steps, int shown) {
        return shown == 0 ? Stand.BEFORE : Stand.of(IssueHistory.situation(steps.subList(0, shown)));
    }
}
