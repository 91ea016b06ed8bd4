package id.tuntas.query.admin;

import id.tuntas.events.organisation.ActingKind;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts and offices; for administrators only. */
@Controller
class AdminPage {
    private final Offices offices;

    AdminPage(Offices offices) {
        this.offices = offices;
    }

    @GetMapping("/admin")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        if (atLeast != null) {
            offices.await(atLeast);
        }
        if (office != null) {
            model.addAttribute("chosen", offices.find(office).orElseThrow(NotFound::new));
            model.addAttribute("kinds", ActingKind.values());
        }
        model.addAttribute("q", q);
        model.addAttribute("offices", offices.list(q));
        model.addAttribute("accounts", offices.accounts());
        return "admin/page";
    }
}
