package id.tuntas.query.office;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.page.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Appointments that wait for a second person: for whoever may be that person. */
@Controller
class ProposalsPage {
    private final Proposals proposals;
    private final ShownOrganisation shown;

    ProposalsPage(Proposals proposals, ShownOrganisation shown) {
        this.proposals = proposals;
        this.shown = shown;
    }

    @GetMapping("/appointments")
    String page(
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (!Proposals.concern(viewer)) {
            throw new Forbidden();
        }
        shown.await(atLeast);
        model.addAttribute("waiting", proposals.in(Proposals.State.WAITING, viewer));
        model.addAttribute("decided", proposals.decided(viewer));
        model.addAttribute("account", viewer.account());
        model.addAttribute("people", proposals.people());
        return "office/proposals";
    }
}
