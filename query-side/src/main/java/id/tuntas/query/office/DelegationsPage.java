package id.tuntas.query.office;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which matters are delegated to whom, until when, and a form for another one. */
@Controller
class DelegationsPage {
    private final Delegations delegations;
    private final Directory directory;
    private final ShownOrganisation shown;

    DelegationsPage(Delegations delegations, Directory directory, ShownOrganisation shown) {
        this.delegations = delegations;
        this.directory = directory;
        this.shown = shown;
    }

    @GetMapping("/admin/delegations")
    String page(
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        shown.await(atLeast);
        model.addAttribute("delegations", delegations.all());
        model.addAttribute("today", directory.today());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("givers", open(Tier.HEAD, Tier.DISTRICT));
        model.addAttribute("takers", open(Tier.DISTRICT, Tier.VILLAGE));
        model.addAttribute("names", directory.categoryNames());
        model.addAttribute(
                "categories",
                directory.categories().stream()
                        .filter(category -> !category.restricted())
                        .toList());
        return "office/delegations";
    }

    private List<Directory.Unit> open(Tier one, Tier other) {
        return directory.units().stream()
                .filter(unit -> unit.closedFrom() == null && (unit.tier() == one || unit.tier() == other))
                .toList();
    }
}
