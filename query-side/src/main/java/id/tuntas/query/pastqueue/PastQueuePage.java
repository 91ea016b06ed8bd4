package id.tuntas.query.pastqueue;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.history.Moment;
import id.tuntas.query.opdqueue.QueueDoor;
import id.tuntas.query.opdqueue.Tab;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.PageOf;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A unit's queue as it stood at a minute, or what two minutes differ in: to look at, with nothing to press. */
@Controller
class PastQueuePage {
    private static final String MINUTE = "yyyy-MM-dd'T'HH:mm";

    private final PastQueue queue;
    private final QueueComparison comparison;
    private final QueueDoor door;
    private final Directory directory;

    PastQueuePage(PastQueue queue, QueueComparison comparison, QueueDoor door, Directory directory) {
        this.queue = queue;
        this.comparison = comparison;
        this.door = door;
        this.directory = directory;
    }

    @GetMapping(path = "/queues/{unit}", params = "asOf")
    String queue(
            @PathVariable String unit,
            @RequestParam(required = false) @DateTimeFormat(pattern = MINUTE) @Nullable LocalDateTime asOf,
            @RequestParam(required = false) @DateTimeFormat(pattern = MINUTE) @Nullable LocalDateTime and,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(defaultValue = "CAME") Move move,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        model.addAttribute("unit", door.open(unit, viewer));
        if (asOf == null) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/queues/{unit}")
                            .build(unit)
                            .toASCIIString();
        }
        model.addAttribute("asOf", moment(asOf).begin());
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("categories", directory.categoryNames());
        if (and == null) {
            var wish = new PastWish(
                    unit, moment(asOf).end(), tab, null, null, null, false, null, "due", page, PageOf.SIZE_DEFAULT);
            model.addAttribute("list", queue.list(wish, viewer));
            model.addAttribute("counts", queue.counts(unit, wish.moment(), viewer));
            model.addAttribute("tab", tab);
            return "pastqueue/queue";
        }
        Moment first = moment(asOf.isAfter(and) ? and : asOf);
        Moment second = moment(asOf.isAfter(and) ? asOf : and);
        var between = new QueueComparison.Between(unit, first.end(), second.end());
        var counts = comparison.counts(between, viewer);
        model.addAttribute("asOf", first.begin());
        model.addAttribute("compared", second.begin());
        model.addAttribute("moves", counts);
        model.addAttribute("move", move);
        model.addAttribute("list", comparison.list(between, move, counts.getOrDefault(move, 0L), page, viewer));
        return "pastqueue/comparison";
    }

    private Moment moment(LocalDateTime minute) {
        return new Moment(minute, directory.zone());
    }
}
