package id.tuntas.query.opdqueue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.access.Scope;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A unit's queue: cards on a telephone, a table on a desk; the filters stand in the address. */
@Controller
class QueuePage {
    private static final int SIZE = 50;

    private final OpdQueue queue;
    private final Directory directory;

    QueuePage(OpdQueue queue, Directory directory) {
        this.queue = queue;
        this.directory = directory;
    }

    @GetMapping("/queues/{unit}")
    String queue(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Directory.Unit known = directory.unit(unit).orElseThrow(NotFound::new);
        if (!Scope.seesQueue(viewer, unit, String.valueOf(known.parent()))) {
            throw new Forbidden();
        }
        String wanted = category == null || category.isBlank() ? null : category;
        // What is settled has its own tab and is found by its number: of it there is more every day.
        boolean open = tab == null && (q == null || q.isBlank());
        var wish = new QueueWish(
                unit,
                null,
                tab,
                open ? QueueWish.OPEN : Set.of(),
                wanted,
                null,
                null,
                null,
                null,
                Set.of(),
                false,
                null,
                q,
                sort,
                page,
                SIZE);
        var list = queue.list(wish, viewer);
        model.addAttribute("unit", known);
        model.addAttribute("list", list);
        model.addAttribute("counts", queue.counts(unit, viewer));
        model.addAttribute("countMax", OpdQueue.SETTLED_COUNT_MAX);
        model.addAttribute("tab", tab);
        model.addAttribute("category", wanted);
        model.addAttribute("q", q);
        model.addAttribute("sort", sort);
        model.addAttribute("filtered", wanted != null || (q != null && !q.isBlank()));
        model.addAttribute("officers", OpdQueue.officers(list, directory));
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("units", directory.unitNames());
        return "opdqueue/queue";
    }
}
