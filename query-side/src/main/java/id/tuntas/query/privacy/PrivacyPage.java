package id.tuntas.query.privacy;

import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.privacy.ErasureStep;
import id.tuntas.events.privacy.IdentityProof;
import id.tuntas.events.privacy.PrivacyOffice;
import id.tuntas.events.privacy.PrivacyOutcome;
import id.tuntas.events.privacy.PrivacyRight;
import id.tuntas.events.privacy.PrivacyState;
import id.tuntas.query.history.IssueHistory;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.page.PageOf;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The requests for those who handle and confirm them. */
@Controller
class PrivacyPage {
    private static final int SIZE = 20;

    private final PrivacyList list;
    private final PrivacyHistories histories;
    private final IssueHistory issues;
    private final Redactable redactable;
    private final OfferedBases bases;
    private final Directory directory;

    PrivacyPage(
            PrivacyList list,
            PrivacyHistories histories,
            IssueHistory issues,
            Redactable redactable,
            OfferedBases bases,
            Directory directory) {
        this.list = list;
        this.histories = histories;
        this.issues = issues;
        this.redactable = redactable;
        this.bases = bases;
        this.directory = directory;
    }

    @GetMapping("/api/privacy-requests")
    @ResponseBody
    PageOf<PrivacyList.Item> json(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Actor viewer) {
        admit(viewer);
        return list.page(viewer, page, size);
    }

    @GetMapping("/privacy")
    String list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String issue,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        admit(viewer);
        model.addAttribute("list", list.page(viewer, page, SIZE));
        model.addAttribute("desk", viewer.offices().stream().anyMatch(PrivacyOffice::mayHandle));
        String known = issue == null || issue.isBlank() ? null : issue.strip().toUpperCase(Locale.ROOT);
        boolean handles = known != null
                && list.knowsIssue(known)
                && PrivacyOffice.handling(situation(known), viewer).isPresent();
        model.addAttribute("issue", handles ? known : null);
        model.addAttribute("unknown", known != null && !handles);
        model.addAttribute("rights", PrivacyRight.values());
        form(model);
        return "privacy/list";
    }

    private Situation situation(String issue) {
        return IssueHistory.situation(issues.steps(issue, Long.MAX_VALUE, Instant.MAX));
    }

    private static void form(Model model) {
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
    }

    @GetMapping("/privacy/{request}")
    String one(
            @PathVariable String request,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        admit(viewer);
        if (!list.sees(request, viewer, atLeast != null)) {
            throw new NotFound();
        }
        PrivacyHistories.Told told = histories.find(request).orElseThrow(NotFound::new);
        String issue = told.standing().received().issueId();
        Situation situation = situation(issue);
        boolean handles = PrivacyOffice.handling(situation, viewer).isPresent();
        boolean confirms = PrivacyOffice.confirming(situation, viewer).isPresent();
        boolean open = told.standing().state() != PrivacyState.ANSWERED;
        model.addAttribute("told", told);
        model.addAttribute("received", told.standing().received());
        model.addAttribute("proposal", told.standing().proposal());
        // Who asks has told this for the decision; once that is made, it is an identity like any other.
        model.addAttribute("asked", open && (handles || confirms) ? told.asked() : Map.of());
        model.addAttribute("wish", open && (handles || confirms) ? told.wish() : null);
        model.addAttribute("issueSeen", situation.isSeenBy(viewer));
        model.addAttribute("identifies", handles && told.standing().state() == PrivacyState.RECEIVED);
        model.addAttribute("proposes", handles && told.standing().mayPropose());
        model.addAttribute("confirms", confirms && told.standing().state() == PrivacyState.PROPOSED);
        model.addAttribute("same", viewer.account().equals(told.standing().proposer()));
        offer(told, handles || confirms, model);
        model.addAttribute("units", directory.unitNames());
        form(model);
        return "privacy/one";
    }

    private void offer(PrivacyHistories.Told told, boolean concerned, Model model) {
        var received = told.standing().received();
        boolean redacts = concerned && received.right() == PrivacyRight.REDACTION;
        model.addAttribute("targets", redacts ? redactable.of(received.issueId()) : List.of());
        model.addAttribute("bases", bases.all());
        model.addAttribute("proofs", IdentityProof.values());
        model.addAttribute("outcomes", PrivacyOutcome.values());
        model.addAttribute(
                "step",
                !received.right().erases()
                        ? null
                        : told.standing().destroyed().isEmpty() ? ErasureStep.IDENTITY : ErasureStep.CONTENT);
    }

    private static void admit(Actor viewer) {
        if (!PrivacyList.isOpenTo(viewer)) {
            throw new Forbidden();
        }
    }
}
