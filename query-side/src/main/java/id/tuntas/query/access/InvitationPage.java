package id.tuntas.query.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the first administrator's link leads. Whether it is still good is told only to whoever uses it. */
@Controller
class InvitationPage {
    @GetMapping("/invitation")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "access/invitation";
    }
}
