package id.tuntas.query.pastqueue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.opdqueue.OpdQueue.Item;
import id.tuntas.query.opdqueue.QueueDoor;
import id.tuntas.query.opdqueue.Tab;
import id.tuntas.query.page.PageOf;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A unit's queue as it stood, for programs. */
@RestController
class PastQueueEndpoint {
    private final PastQueue queue;
    private final QueueDoor door;
    private final Clock clock;

    PastQueueEndpoint(PastQueue queue, QueueDoor door, Clock clock) {
        this.queue = queue;
        this.door = door;
        this.clock = clock;
    }

    record Answer(@JsonUnwrapped PageOf<Item> list, Map<Tab, Long> counts, Instant asOf) {}

    @GetMapping(path = "/api/queues/{unit}", params = "asOf")
    Answer queue(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable IssueStatus status,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String assignedTo,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Actor viewer) {
        door.open(unit, viewer);
        Instant moment = asOf == null ? clock.instant() : asOf;
        PastWish wish = new PastWish(unit, moment, tab, status, category, assignedTo, overdue, q, sort, page, size);
        return new Answer(queue.list(wish, viewer), queue.counts(unit, moment, viewer), moment);
    }
}
