package id.tuntas.query.ledger;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.bundle.Bundle;
import id.tuntas.ledger.bundle.EventLine;
import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.ledger.sequence.StoredEvents;
import id.tuntas.query.page.Forbidden;
import java.util.Base64;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The stored rows and their leaves as NDJSON, for auditors: sealed text stays sealed in them. */
@RestController
@RequestMapping("/ledger")
@ConditionalOnWebApplication
class AuditEndpoints {
    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final long COUNT_MAX = 100_000;
    private static final int BATCH = 500;

    private final StoredEvents events;
    private final Bundle bundle;
    private final Checkpoints checkpoints;
    private final JsonMapper json;

    AuditEndpoints(StoredEvents events, Bundle bundle, Checkpoints checkpoints, JsonMapper json) {
        this.events = events;
        this.bundle = bundle;
        this.checkpoints = checkpoints;
        this.json = json;
    }

    record LeafLine(long leafIndex, String leaf) {}

    @GetMapping("/leaves")
    ResponseEntity<StreamingResponseBody> leaves(
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "1000") long count,
            @AuthenticationPrincipal Actor viewer) {
        return lines(
                from,
                count,
                viewer,
                row -> new LeafLine(row.leafIndex(), base64(row.event().leaf().bytes())));
    }

    @GetMapping("/events")
    ResponseEntity<StreamingResponseBody> events(
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "1000") long count,
            @AuthenticationPrincipal Actor viewer) {
        return lines(from, count, viewer, row -> EventLine.of(row.leafIndex(), row.event()));
    }

    /** Everything for the USB stick, up to a checkpoint signed now. */
    @GetMapping("/bundle.zip")
    ResponseEntity<StreamingResponseBody> bundle(@AuthenticationPrincipal Actor viewer) {
        requireAuditor(viewer);
        checkpoints.signIfGrown();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bundle.zip\"")
                .body(bundle::writeTo);
    }

    private static void requireAuditor(Actor viewer) {
        if (!viewer.holds(OfficeKind.AUDITOR)) {
            throw new Forbidden();
        }
    }

    private ResponseEntity<StreamingResponseBody> lines(
            long from, long count, Actor viewer, Function<StoredEvents.Row, Object> line) {
        requireAuditor(viewer);
        long end = Math.max(from, 0) + Math.clamp(count, 0, COUNT_MAX);
        StreamingResponseBody body = out -> {
            long next = Math.max(from, 0);
            while (next < end) {
                var rows = events.from(next, (int) Math.min(BATCH, end - next));
                for (StoredEvents.Row row : rows) {
                    out.write(json.writeValueAsBytes(line.apply(row)));
                    out.write('\n');
                }
                next = rows.isEmpty() ? end : rows.getLast().leafIndex() + 1;
            }
        };
        return ResponseEntity.ok().contentType(NDJSON).body(body);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
