package id.tuntas.query.admin;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.projection.DeadLetters;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the screens could not show; for administrators only, who see number and kind of an event and nothing of what it
 * says, whether the issue is restricted or not.
 */
@Controller
class DeadLettersPage {
    private static final int SHOWN_MAX = 200;

    private final DeadLetters letters;

    DeadLettersPage(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/admin/dead-letters")
    String page(@AuthenticationPrincipal Actor viewer, Model model) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        model.addAttribute("letters", letters.oldest(SHOWN_MAX));
        model.addAttribute("max", SHOWN_MAX);
        return "admin/letters";
    }
}
