package id.tuntas.query.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.issue.IssueView.Shown;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import java.time.Clock;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One issue: what it is about, where it stands, what this viewer may do, and what has happened. */
@Controller
class IssuePage {
    private final IssueView issues;
    private final Timeline timeline;
    private final IdentityViews identityViews;
    private final Directory directory;
    private final Clock clock;

    IssuePage(IssueView issues, Timeline timeline, IdentityViews identityViews, Directory directory, Clock clock) {
        this.issues = issues;
        this.timeline = timeline;
        this.identityViews = identityViews;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/issues/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Shown shown = issues.find(id, viewer, atLeast).orElseThrow(NotFound::new);
        model.addAttribute("shown", shown);
        model.addAttribute("issue", shown.issue());
        model.addAttribute("acts", shown.acts().stream().map(Act::name).toList());
        model.addAttribute("timeline", timeline.of(shown));
        model.addAttribute("proofs", timeline.attachments(shown));
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("bodies", directory.bodies());
        model.addAttribute("holders", directory.holders(shown.issue().unit()));
        model.addAttribute("thisYear", Year.now(clock).getValue());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (identityViews.mayShow(shown, viewer.account())) {
            model.addAttribute("identity", issues.identity(shown.filed()));
        }
        return "issue/page";
    }
}
