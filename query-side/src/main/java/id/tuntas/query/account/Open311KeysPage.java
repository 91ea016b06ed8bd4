package id.tuntas.query.account;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys of programs elsewhere, which belong to no account, for any administrator. */
@Controller
class Open311KeysPage {
    private static final String OWNER = "open311";

    private final OwnAccount account;

    Open311KeysPage(OwnAccount account) {
        this.account = account;
    }

    @GetMapping("/admin/open311")
    String page(
            @RequestParam(defaultValue = "") String done,
            @AuthenticationPrincipal Actor viewer,
            HttpServletResponse response,
            Model model) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        model.addAttribute("done", done.equals("true"));
        model.addAttribute("keys", account.tokens(OWNER));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("secret")) {
            model.addAttribute("secret", "");
        }
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "account/open311";
    }
}
