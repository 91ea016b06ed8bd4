package id.tuntas.query.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officers' sign-in form. */
@Controller
class LoginPage {
    @GetMapping("/login")
    String form(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String welcome,
            Model model) {
        model.addAttribute("wrong", error != null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("welcome", welcome != null);
        return "access/login";
    }
}
