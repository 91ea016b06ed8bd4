package id.tuntas.query.opendata;

import id.tuntas.query.organisation.Directory;
import id.tuntas.query.tracking.PublicStage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where anybody chooses what to take along, and finds the feeds. */
@Controller
class OpenDataPage {
    private final Directory directory;

    OpenDataPage(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/public/data")
    String page(Model model) {
        model.addAttribute("villages", directory.villageNames());
        model.addAttribute(
                "categories",
                directory.categories().stream()
                        .filter(category -> !category.restricted())
                        .toList());
        model.addAttribute("stages", PublicStage.values());
        model.addAttribute("rows", OpenRecords.ROWS_MAX);
        model.addAttribute("entries", FeedEndpoints.ENTRIES_MAX);
        return "opendata/page";
    }
}
