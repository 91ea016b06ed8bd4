package id.tuntas.query.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.proof.Leaf;
import id.tuntas.ledger.sequence.StoredEvent;
import id.tuntas.ledger.sequence.StoredEvents;
import id.tuntas.query.page.Forbidden;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
class AuditEndpoints {
    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private static final long COUNT_MAX = 100_000;
    private static final int BATCH = 500;

    private final StoredEvents events;
    private final JsonMapper json;

    AuditEndpoints(StoredEvents events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    record LeafLine(long leafIndex, String leaf) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record EventLine(
            long leafIndex,
            long globalIndex,
            String eventIdentifier,
            String type,
            String aggregateIdentifier,
            long sequenceNumber,
            String timeStamp,
            String payloadType,
            @Nullable String payloadRevision,
            @Nullable String payload,
            @Nullable String metaData,
            String payloadSha256,
            @Nullable String metaDataSha256) {}

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
        return lines(from, count, viewer, AuditEndpoints::line);
    }

    private ResponseEntity<StreamingResponseBody> lines(
            long from, long count, Actor viewer, Function<StoredEvents.Row, Object> line) {
        if (!viewer.holds(OfficeKind.AUDITOR)) {
            throw new Forbidden();
        }
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

    private static EventLine line(StoredEvents.Row row) {
        StoredEvent event = row.event();
        Leaf leaf = event.leaf();
        return new EventLine(
                row.leafIndex(),
                event.globalIndex(),
                event.eventIdentifier(),
                event.type(),
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.timeStamp(),
                event.payloadType(),
                event.payloadRevision(),
                base64(event.payload()),
                event.metaData() == null ? null : base64(event.metaData()),
                base64(leaf.payloadSha256()),
                leaf.metadataSha256() == null ? null : base64(leaf.metadataSha256()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
