package id.tuntas.query.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The officers' sign-in form. */
@Controller
class LoginPage {
    /** Attribute of a request that came too soon after too many others. */
    static final String WAIT_MINUTES = "waitMinutes";

    private final SignIn signIn;

    LoginPage(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String welcome,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String stranger,
            Model model) {
        model.addAttribute("wrong", error != null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("welcome", welcome != null);
        model.addAttribute("changed", changed != null);
        model.addAttribute("stranger", stranger != null);
        model.addAttribute("passwords", signIn.byPassword());
        model.addAttribute("elsewhere", signIn.elsewhere());
        return "access/login";
    }

    /** Shown in place of an answer; whoever comes here on their own learns nothing. */
    @GetMapping("/login/wait")
    String wait(@RequestAttribute(name = WAIT_MINUTES, required = false) @Nullable Long minutes, Model model) {
        model.addAttribute("minutes", minutes == null ? Guesses.WITHIN.toMinutes() : minutes);
        return "access/wait";
    }
}
