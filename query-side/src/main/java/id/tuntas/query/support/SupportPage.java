package id.tuntas.query.support;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.page.PageOf;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All that other units ever asked of a unit. */
@Controller
class SupportPage {
    private final AskedSupport support;
    private final Directory directory;

    SupportPage(AskedSupport support, Directory directory) {
        this.support = support;
        this.directory = directory;
    }

    @GetMapping("/queues/{unit}/support")
    String page(
            @PathVariable String unit,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Directory.Unit known = directory.unit(unit).orElseThrow(NotFound::new);
        if (!Scope.seesQueue(viewer, unit, String.valueOf(known.parent()))) {
            throw new Forbidden();
        }
        PageOf<AskedSupport.Item> list = support.ever(unit, page, viewer);
        model.addAttribute("unit", known);
        model.addAttribute("list", list);
        model.addAttribute("units", directory.unitNames());
        model.addAttribute(
                "officers",
                directory.titlesOf(list.items().stream()
                        .flatMap(item -> Stream.ofNullable(item.officer()))
                        .distinct()
                        .toList()));
        return "support/page";
    }
}
