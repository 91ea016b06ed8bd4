package id.tuntas.query.account;

import id.tuntas.events.account.TokenScope;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Akun saya": password, passkeys, tokens and sessions, for their owner alone; and the links for whoever forgot. */
@Controller
class AccountPage {
    private static final Set<String> DONE = Set.of("password", "sessions", "token", "passkey", "passkey-added");

    private final OwnAccount account;
    private final boolean byPassword;

    AccountPage(OwnAccount account, @Value("${tuntas.sign-in.passwords}") boolean byPassword) {
        this.account = account;
        this.byPassword = byPassword;
    }

    @GetMapping("/account")
    String page(
            @RequestParam(defaultValue = "") String done,
            @AuthenticationPrincipal Actor viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (viewer.reporterOf() != null) {
            throw new Forbidden();
        }
        HttpSession session = request.getSession(false);
        model.addAttribute("account", viewer.account());
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("passwords", byPassword);
        model.addAttribute("passkeys", account.passkeys(viewer.account()));
        model.addAttribute("tokens", account.tokens(viewer.account()));
        model.addAttribute("sessions", account.sessions(viewer.account(), session == null ? null : session.getId()));
        model.addAttribute("scopes", scopes(viewer));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        secret(model, response);
        return "account/page";
    }

    /** What an administrator's program may fetch is no other account's. */
    private static List<TokenScope> scopes(Actor viewer) {
        return viewer.holds(OfficeKind.ADMIN)
                ? List.of(TokenScope.READ, TokenScope.ALL, TokenScope.EVENTS)
                : List.of(TokenScope.READ, TokenScope.ALL);
    }

    @GetMapping("/password-links")
    String links(@AuthenticationPrincipal Actor viewer, HttpServletResponse response, Model model) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        secret(model, response);
        return "account/links";
    }

    @GetMapping("/password-reset")
    String reset(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        model.addAttribute("token", token);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "account/reset";
    }

    /** What is shown once must not be found again by going back. */
    private static void secret(Model model, HttpServletResponse response) {
        for (String shownOnce : List.of("secret", "calendar")) {
            if (!model.containsAttribute(shownOnce)) {
                model.addAttribute(shownOnce, "");
            }
        }
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
