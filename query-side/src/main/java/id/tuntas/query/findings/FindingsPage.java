package id.tuntas.query.findings;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.query.history.HistorySteps;
import id.tuntas.query.history.HistorySteps.Found;
import id.tuntas.query.history.IssueHistory;
import id.tuntas.query.history.OpenedText;
import id.tuntas.query.history.StepWish;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.PageOf;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Findings by kind, with how many there are of each; a unit and days narrow them down. */
@Controller
class FindingsPage {
    private final HistorySteps steps;
    private final IssueHistory history;
    private final OpenedText texts;
    private final Directory directory;

    FindingsPage(HistorySteps steps, IssueHistory history, OpenedText texts, Directory directory) {
        this.steps = steps;
        this.history = history;
        this.texts = texts;
        this.directory = directory;
    }

    @GetMapping("/findings")
    String page(
            @RequestParam(defaultValue = "CLOSED_WITHOUT_PROOF") Finding kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (viewer.offices().stream().noneMatch(FindingsPage::examines)) {
            throw new Forbidden();
        }
        StepWish wish = new StepWish(null, null, null, unit.isBlank() ? null : unit, since, until, null);
        Map<Finding, Long> counts = new EnumMap<>(Finding.class);
        for (Finding finding : Finding.values()) {
            counts.put(finding, steps.count(finding.condition(), wish, viewer));
        }
        PageOf<Found> found = steps.list(kind.condition(), wish, page, viewer);
        model.addAttribute("kind", kind);
        model.addAttribute("wish", wish);
        model.addAttribute("counts", counts);
        model.addAttribute("found", found);
        model.addAttribute("reasons", kind == Finding.IDENTITY_VIEWED ? reasons(found.items()) : Map.of());
        model.addAttribute("units", directory.unitNames());
        return "findings/page";
    }

    /** Those who watch over others; for everybody else it would be a list of their colleagues' faults. */
    private static boolean examines(OfficeHeld office) {
        return switch (office.kind()) {
            case AUDITOR, INSPEKTORAT, SEKDA, REGION_HEAD -> true;
            case CAMAT, LURAH, KADES, OPD_HEAD, LIAISON, STAFF, VERIFIER, ADMIN -> false;
        };
    }

    /** Why each identity was looked at, by leaf; the reason is sealed in the event and nowhere else. */
    private Map<Long, Object> reasons(List<Found> found) {
        List<Map<String, Object>> fields = texts.fields(found.stream()
                .map(step -> history.step(step.issue(), step.version()).event())
                .toList());
        Map<Long, Object> reasons = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Object reason = fields.get(i).get("reason");
            if (reason != null) {
                reasons.put(found.get(i).leaf(), reason);
            }
        }
        return reasons;
    }
}
