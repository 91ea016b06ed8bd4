package id.tuntas.query.similar;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.similar.Candidates.Matter;
import id.tuntas.query.tracking.PublicStage;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * "Mirip dengan ini?" while a complaint is told. Officers see the issues that are theirs to see; everybody else, and an
 * auditor, whose reading would have to be recorded, only category, place, day and stage of what is open to all. Only the
 * title is ever sent here, as a search would be: no description, and nothing about the reporter.
 */
@Controller
public class FilingSimilar {
    private static final int TITLE_READ_MAX = 200;

    private final SimilarIssues similar;
    private final Candidates candidates;
    private final Directory directory;
    private final Clock clock;

    FilingSimilar(SimilarIssues similar, Candidates candidates, Directory directory, Clock clock) {
        this.similar = similar;
        this.candidates = candidates;
        this.directory = directory;
        this.clock = clock;
    }

    /** What anybody may know of a complaint. */
    record Cleared(Instant filedAt, PublicStage stage) {}

    @GetMapping("/issues/similar")
    String panel(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String village,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Double lng,
            @RequestParam(defaultValue = "") String title,
            @AuthenticationPrincipal @Nullable Object principal,
            Model model) {
        Near point = lat == null || lng == null ? null : new Near(lat, lng);
        show(category, village, point, title, principal instanceof Actor actor ? actor : Actor.citizen(), model);
        return "similar/filing :: similar";
    }

    /** Puts on the page what was filed of this category in this place within seven days; nothing until both are known. */
    public void show(String category, String village, Actor viewer, Model model) {
        show(category, village, null, "", viewer, model);
    }

    private void show(String category, String village, @Nullable Near point, String title, Actor viewer, Model model) {
        if (category.isBlank() || village.isBlank()) {
            return;
        }
        Matter matter = new Matter("", category, village, point, clock.instant(), IssueStatus.FILED, false);
        model.addAttribute("similarCategory", directory.categoryNames().get(category));
        model.addAttribute("similarVillage", directory.unitNames().get(village));
        if (viewer.units().isEmpty() || viewer.holds(OfficeKind.AUDITOR)) {
            model.addAttribute("cleared", cleared(matter));
        } else {
            String read = title.substring(0, Math.min(title.length(), TITLE_READ_MAX));
            model.addAttribute("similar", similar.whileFiling(matter, read, viewer));
        }
    }

    private List<Cleared> cleared(Matter matter) {
        return candidates.of(matter, "s.open_to_all = TRUE", Map.of()).stream()
                .sorted(Comparator.comparing(Matter::filedAt).reversed())
                .limit(SimilarIssues.SHOWN_MAX)
                .map(other -> new Cleared(other.filedAt(), PublicStage.of(other.status())))
                .toList();
    }
}
