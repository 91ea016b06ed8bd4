package id.tuntas.query.ledger;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.StoredEvents;
import id.tuntas.query.issue.SeenIssues;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The receipt of a step, by default the filing: proof that it stands in the log, to keep and to check without us (C2SP
 * tlog-proof). It holds hashes, codes and times, and no text.
 */
@RestController
@ConditionalOnWebApplication
class ReceiptEndpoints {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SeenIssues seen;
    private final LeafTable leaves;
    private final StoredEvents events;
    private final Checkpoints checkpoints;

    ReceiptEndpoints(SeenIssues seen, LeafTable leaves, StoredEvents events, Checkpoints checkpoints) {
        this.seen = seen;
        this.leaves = leaves;
        this.events = events;
        this.checkpoints = checkpoints;
    }

    /** For the auditor, and whoever holds the ticket; a step that is not shown yet is waited for. */
    @GetMapping("/api/issues/{id}/receipt")
    ResponseEntity<String> receipt(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long version,
            @AuthenticationPrincipal Actor viewer) {
        if (!viewer.isReporterOf(id) && !viewer.holds(OfficeKind.AUDITOR)) {
            throw new Forbidden();
        }
        return receiptOf(id, version, viewer);
    }

    /** For the browser of whoever holds the ticket. */
    @GetMapping("/track/{ticketNumber}/receipt")
    ResponseEntity<String> tracked(@PathVariable String ticketNumber, @AuthenticationPrincipal Actor reporter) {
        if (!reporter.isReporterOf(ticketNumber)) {
            throw new Forbidden();
        }
        return receiptOf(ticketNumber, 0, reporter);
    }

    private ResponseEntity<String> receiptOf(String id, long version, Actor viewer) {
        long shown = seen.shownVersion(id, viewer, version).orElseThrow(NotFound::new);
        Long leaf = leaves.leafIndexes(id).get(version);
        if (version > shown || leaf == null) {
            throw new NotFound();
        }
        byte[] bytes = events.from(leaf, 1).getFirst().event().leaf().bytes();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".tlog-proof\"")
                .body(checkpoints.proof(leaf, bytes).text());
    }
}
