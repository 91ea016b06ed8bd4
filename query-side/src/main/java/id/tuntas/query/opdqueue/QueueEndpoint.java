package id.tuntas.query.opdqueue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.page.PageOf;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A unit's queue for programs. */
@RestController
class QueueEndpoint {
    private final OpdQueue queue;
    private final QueueDoor door;

    QueueEndpoint(OpdQueue queue, QueueDoor door) {
        this.queue = queue;
        this.door = door;
    }

    record Answer(@JsonUnwrapped PageOf<OpdQueue.Item> list, Map<Tab, Long> counts) {}

    @GetMapping("/api/queues/{unit}")
    Answer queue(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable IssueStatus status,
            @RequestParam(required = false) @Nullable Tab tab,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String assignedTo,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Actor viewer) {
        door.open(unit, viewer);
        Set<IssueStatus> statuses = status == null ? Set.of() : Set.of(status);
        QueueWish wish = new QueueWish(
                unit,
                null,
                tab,
                statuses,
                category,
                assignedTo,
                village,
                null,
                null,
                Set.of(),
                overdue,
                null,
                q,
                sort,
                page,
                size);
        return new Answer(queue.list(wish, viewer), queue.counts(unit, viewer));
    }
}
