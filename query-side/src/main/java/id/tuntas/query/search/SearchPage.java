package id.tuntas.query.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.opdqueue.OpdQueue;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.PageOf;
import id.tuntas.query.search.Search.Found;
import id.tuntas.query.search.Search.Matched;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** What officers find by number and words; what was typed and chosen stands in the address. A lone number leads there. */
@Controller
class SearchPage {
    private static final int SIZE = 25;

    private final Search search;
    private final OpdQueue queue;
    private final Directory directory;

    SearchPage(Search search, OpdQueue queue, Directory directory) {
        this.search = search;
        this.queue = queue;
        this.directory = directory;
    }

    /** What a program gets: a page of issues, the best first, and how they match. */
    record Answer(@JsonUnwrapped PageOf<OpdQueue.Item> list, Matched matched) {}

    @GetMapping("/api/search")
    @ResponseBody
    Answer search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable IssueStatus status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Actor viewer) {
        allow(viewer);
        Found found = search.find(new SearchWish(q, status, chosen(category), chosen(unit)), viewer);
        return new Answer(items(found, page, size, viewer), found.matched());
    }

    @GetMapping("/search")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable IssueStatus status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        allow(viewer);
        SearchWish wish = new SearchWish(q, status, chosen(category), chosen(unit));
        model.addAttribute("wish", wish);
        model.addAttribute("statuses", IssueStatus.values());
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("foundMax", Search.FOUND_MAX);
        if (q.isBlank()) {
            return "search/page";
        }
        Found found = search.find(wish, viewer);
        if (found.matched() == Matched.NUMBER && found.ids().size() == 1) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/issues/{id}")
                            .build(found.ids().getFirst())
                            .toASCIIString();
        }
        PageOf<OpdQueue.Item> list = items(found, page, SIZE, viewer);
        model.addAttribute("matched", found.matched());
        model.addAttribute("list", list);
        model.addAttribute("officers", OpdQueue.officers(list, directory));
        return "search/page";
    }

    private PageOf<OpdQueue.Item> items(Found found, int page, int size, Actor viewer) {
        PageOf<String> ids = PageOf.cut(found.ids(), page, size);
        return new PageOf<>(queue.these(ids.items(), viewer), ids.page(), ids.size(), ids.total());
    }

    /** Citizens follow their own complaint; searching is for those who work on them. */
    private static void allow(Actor viewer) {
        if (viewer.offices().isEmpty()) {
            throw new Forbidden();
        }
    }

    private static @Nullable String chosen(@Nullable String code) {
        return code == null || code.isBlank() ? null : code;
    }
}
