package id.tuntas.query.tracking;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.issue.IssueView;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.projection.DeadLetters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where the reporter follows the matter, answers and rates, without an account. */
@Controller
class TrackingPage {
    private final IssueView issues;
    private final TrackingView tracking;
    private final DeadLetters letters;

    TrackingPage(IssueView issues, TrackingView tracking, DeadLetters letters) {
        this.issues = issues;
        this.tracking = tracking;
        this.letters = letters;
    }

    @GetMapping("/track")
    String form(
            @RequestParam(required = false) @Nullable String unknown,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String ticketNumber,
            Model model) {
        model.addAttribute("ticketNumber", ticketNumber);
        model.addAttribute("unknown", unknown != null);
        model.addAttribute("expired", expired != null);
        return "tracking/form";
    }

    @GetMapping("/track/{ticketNumber}")
    String page(
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor reporter,
            Model model) {
        TrackingView.Tracked tracked = tracked(reporter, atLeast);
        model.addAttribute("tracked", tracked);
        model.addAttribute("behind", letters.holdBack(tracked.ticketNumber()));
        model.addAttribute("stages", PublicStage.values());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        return "tracking/page";
    }

    @GetMapping("/api/track/{ticketNumber}")
    @ResponseBody
    ResponseEntity<TrackingView.Tracked> json(
            @PathVariable String ticketNumber,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor reporter) {
        TrackingView.Tracked tracked = tracked(reporter, atLeast);
        return ResponseEntity.ok().eTag("\"" + tracked.version() + "\"").body(tracked);
    }

    /** A ticket just filed may take a moment to be shown, so its first version is waited for. */
    private TrackingView.Tracked tracked(Actor reporter, @Nullable Long atLeast) {
        String ticket = String.valueOf(reporter.reporterOf());
        Shown shown =
                issues.find(ticket, reporter, atLeast == null ? 0L : atLeast).orElseThrow(NotFound::new);
        return tracking.of(shown);
    }
}
