package id.tuntas.query.exchange;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where SP4N-LAPOR! and this region's work differ, by kind. */
@Controller
class ExchangePage {
    private final Exchange exchange;
    private final Directory directory;

    ExchangePage(Exchange exchange, Directory directory) {
        this.exchange = exchange;
        this.directory = directory;
    }

    @GetMapping("/exchange")
    String page(
            @RequestParam(defaultValue = "CLOSED_THERE") Exchange.Kind kind,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Exchange.requireAdmitted(viewer);
        model.addAttribute("kind", kind);
        model.addAttribute("counts", exchange.counts(viewer));
        model.addAttribute("found", exchange.list(kind, page, PageOf.SIZE_DEFAULT, viewer));
        model.addAttribute("units", directory.unitNames());
        return "exchange/page";
    }
}
