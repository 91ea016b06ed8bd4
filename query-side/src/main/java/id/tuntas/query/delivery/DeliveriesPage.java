package id.tuntas.query.delivery;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.query.page.Forbidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Pengiriman" and "Webhook": for administrators, who see that something was sent and never what or where to. */
@Controller
class DeliveriesPage {
    /** Those that a person may have to do something about come first. */
    private static final List<String> STATES = List.of("FAILED", "UNCLEAR", "WAITING", "SENDING", "SENT", "DROPPED");

    private final Sent sent;
    private final LeafTable leaves;

    DeliveriesPage(Sent sent, LeafTable leaves) {
        this.sent = sent;
        this.leaves = leaves;
    }

    @GetMapping("/admin/deliveries")
    String deliveries(
            @RequestParam(defaultValue = "FAILED") String state, @AuthenticationPrincipal Actor viewer, Model model) {
        requireAdministrator(viewer);
        String shown = STATES.contains(state) ? state : STATES.getFirst();
        Map<String, Long> counts =
                sent.counts().stream().collect(Collectors.toMap(Sent.Count::state, Sent.Count::count));
        model.addAttribute("states", STATES);
        model.addAttribute("shown", shown);
        model.addAttribute("counts", counts);
        model.addAttribute("items", sent.in(shown));
        model.addAttribute("max", Sent.SHOWN_MAX);
        return "delivery/page";
    }

    @GetMapping("/admin/webhooks")
    String webhooks(
            @RequestParam(defaultValue = "") String done,
            @AuthenticationPrincipal Actor viewer,
            HttpServletResponse response,
            Model model) {
        requireAdministrator(viewer);
        model.addAttribute("done", done.equals("true"));
        model.addAttribute("programs", sent.programs());
        model.addAttribute("purposes", List.of("MESSAGES", "EVENTS"));
        model.addAttribute("size", leaves.size());
        model.addAttribute("formKey", UUID.randomUUID().toString());
        if (!model.containsAttribute("secret")) {
            model.addAttribute("secret", "");
        }
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "delivery/webhooks";
    }

    private static void requireAdministrator(Actor viewer) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
    }
}
