package id.tuntas.query.history;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.issue.SeenIssues;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads from a ticket number to its history, or says that there is none for this viewer. */
@Controller
class HistorySearch {
    private static final int NUMBER_LENGTH_MAX = 60;

    private final SeenIssues seen;

    HistorySearch(SeenIssues seen) {
        this.seen = seen;
    }

    @GetMapping("/history")
    String search(
            @RequestParam(required = false) @Nullable String number,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        String wanted = number == null ? "" : number.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        boolean sensible = !wanted.isEmpty() && wanted.length() <= NUMBER_LENGTH_MAX;
        if (sensible && seen.shownVersion(wanted, viewer, null).isPresent()) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/issues/{id}/history")
                            .build(wanted)
                            .toASCIIString();
        }
        model.addAttribute("number", number == null ? "" : number);
        model.addAttribute("unknown", !wanted.isEmpty());
        return "history/search";
    }
}
