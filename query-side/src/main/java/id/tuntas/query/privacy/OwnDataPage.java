package id.tuntas.query.privacy;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.privacy.PrivacyRight;
import id.tuntas.query.issue.IssueView;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where the reporter asks about the own data, sees what was decided, and takes a copy. */
@Controller
class OwnDataPage {
    private final PrivacyHistories histories;
    private final OwnData data;
    private final IssueView issues;
    private final Directory directory;

    OwnDataPage(PrivacyHistories histories, OwnData data, IssueView issues, Directory directory) {
        this.histories = histories;
        this.data = data;
        this.issues = issues;
        this.directory = directory;
    }

    @GetMapping("/track/{ticketNumber}/privacy")
    String page(@PathVariable String ticketNumber, @AuthenticationPrincipal Actor reporter, Model model) {
        Shown shown = shown(reporter);
        List<PrivacyHistories.Told> requests = histories.about(shown.issue().issueId());
        model.addAttribute("ticket", shown.issue().ticketNumber());
        model.addAttribute("requests", requests);
        model.addAttribute("offered", data.isOffered(requests));
        model.addAttribute(
                "rights",
                Arrays.stream(PrivacyRight.values())
                        .filter(PrivacyRight::isReporters)
                        .toList());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        return "privacy/own";
    }

    @GetMapping("/track/{ticketNumber}/copy")
    String copy(@PathVariable String ticketNumber, @AuthenticationPrincipal Actor reporter, Model model) {
        model.addAttribute("copy", copy(reporter));
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("categories", directory.categoryNames());
        return "privacy/copy";
    }

    @GetMapping("/api/track/{ticketNumber}/copy")
    @ResponseBody
    ResponseEntity<OwnData.Copy> json(@PathVariable String ticketNumber, @AuthenticationPrincipal Actor reporter) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-pribadi.json\"")
                .body(copy(reporter));
    }

    private OwnData.Copy copy(Actor reporter) {
        Shown shown = shown(reporter);
        List<PrivacyHistories.Told> requests = histories.about(shown.issue().issueId());
        if (!data.isOffered(requests)) {
            throw new NotFound();
        }
        return data.of(shown, requests);
    }

    private Shown shown(Actor reporter) {
        return issues.find(String.valueOf(reporter.reporterOf()), reporter, 0L).orElseThrow(NotFound::new);
    }
}
