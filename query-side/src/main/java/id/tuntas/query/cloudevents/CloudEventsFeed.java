package id.tuntas.query.cloudevents;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.notice.CloudEvents;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.sequence.LedgerPages;
import id.tuntas.ledger.sequence.LedgerReader;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.projection.ShownLeaf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Steps of issues in their proven order, page by page. Whoever goes on from the position that the last answer named
 * misses nothing and gets nothing twice; whoever lost it begins anew where it likes.
 */
@RestController
class CloudEventsFeed {
    private static final int LEAVES_DEFAULT = 100;
    private static final int LEAVES_MAX = 1_000;
    private static final String POSITION = "Tuntas-Position";

    private final LedgerReader ledger;
    private final ShownLeaf shown;
    private final JdbcClient db;
    private final String origin;

    CloudEventsFeed(
            LedgerReader ledger,
            ShownLeaf shown,
            JdbcClient db,
            @Value("${tuntas.ledger.origin:tuntas.local}") String origin) {
        this.ledger = ledger;
        this.shown = shown;
        this.db = db;
        this.origin = origin;
    }

    /**
     * The steps after a place.
     *
     * @param after leaf of the last step that was taken in, -1 for the beginning
     * @param limit leaves that are looked at; of other histories and restricted matters nothing is told
     */
    @GetMapping(path = "/api/cloudevents", produces = CloudEvents.BATCH_TYPE)
    ResponseEntity<List<Map<String, Object>>> after(
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "" + LEAVES_DEFAULT) int limit,
            @AuthenticationPrincipal Actor viewer) {
        if (!viewer.holds(OfficeKind.ADMIN)) {
            throw new Forbidden();
        }
        long begin = Math.max(after, -1) + 1;
        // What is restricted stands in the queue's rows, so nothing is told that they do not know yet.
        long end = Math.min(begin + Math.clamp(limit, 1, LEAVES_MAX), shown.next());
        List<Map<String, Object>> told = end > begin ? told(begin, end) : List.of();
        long position = Math.max(begin, end) - 1;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CloudEvents.BATCH_TYPE))
                .header(POSITION, String.valueOf(position))
                .header(HttpHeaders.LINK, "</api/cloudevents?after=" + position + ">; rel=\"next\"")
                .body(told);
    }

    private List<Map<String, Object>> told(long begin, long end) {
        List<DomainEventMessage<?>> steps = new ArrayList<>();
        try (LedgerPages pages = ledger.pages(begin, end, IssueEvent.class)) {
            pages.forEachRemaining(page -> steps.addAll(page.events()));
        }
        Set<String> open = open(steps);
        List<Map<String, Object>> told = new ArrayList<>();
        for (DomainEventMessage<?> step : steps) {
            IssueEvent event = (IssueEvent) step.getPayload();
            if (CloudEvents.tells(event) && open.contains(event.issueId())) {
                told.add(CloudEvents.of(
                        event, step.getIdentifier(), step.getTimestamp(), LedgerReader.leafOf(step), origin));
            }
        }
        return told;
    }

    private Set<String> open(List<DomainEventMessage<?>> steps) {
        String[] issues = steps.stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .toArray(String[]::new);
        return new HashSet<>(db.sql("SELECT id FROM opd_queue WHERE id = ANY(?) AND restricted = FALSE")
                .param(issues)
                .query(String.class)
                .list());
    }
}
