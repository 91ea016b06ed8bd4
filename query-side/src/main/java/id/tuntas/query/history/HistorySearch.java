package id.tuntas.query.history;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.issue.SeenIssues;
import id.tuntas.query.organisation.Directory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds steps by number, officer, office, unit and day; a number alone leads straight to its history. */
@Controller
class HistorySearch {
    private static final int WORD_LENGTH_MAX = 100;

    private final SeenIssues seen;
    private final HistorySteps steps;
    private final IntactHistory intact;
    private final Directory directory;

    HistorySearch(SeenIssues seen, HistorySteps steps, IntactHistory intact, Directory directory) {
        this.seen = seen;
        this.steps = steps;
        this.intact = intact;
        this.directory = directory;
    }

    @GetMapping("/history")
    String search(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        String wanted = word(number);
        StepWish wish = new StepWish(
                wanted == null ? null : wanted.replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                word(officer),
                word(office),
                word(unit),
                since,
                until,
                word(type));
        String known = wish.number();
        if (wish.isNumberOnly()
                && known != null
                && seen.shownVersion(known, viewer, null).isPresent()) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/issues/{id}/history")
                            .build(known)
                            .toASCIIString();
        }
        model.addAttribute("wish", wish);
        model.addAttribute("unknown", wish.isNumberOnly());
        if (!wish.isEmpty() && !wish.isNumberOnly()) {
            model.addAttribute("found", steps.list(wish, page, viewer));
        }
        model.addAttribute("intact", intact.now());
        model.addAttribute("auditor", viewer.holds(OfficeKind.AUDITOR));
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("types", types());
        return "history/search";
    }

    /** What was typed, null when it is nothing; longer than any code or title there is, it finds nothing either. */
    private static @Nullable String word(@Nullable String typed) {
        String word = typed == null ? "" : typed.strip();
        return word.isEmpty() ? null : word.substring(0, Math.min(word.length(), WORD_LENGTH_MAX));
    }

    private static List<String> types() {
        return EventCatalogue.types().entrySet().stream()
                .filter(type -> IssueEvent.class.isAssignableFrom(type.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
