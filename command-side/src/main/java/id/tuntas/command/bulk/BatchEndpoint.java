package id.tuntas.command.bulk;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OfficeKind;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One act on many issues: JSON with a line for each to a program, a redirect to the page of the lines to a form. */
@RestController
class BatchEndpoint {
    private final BatchRun batches;
    private final BatchTable table;

    BatchEndpoint(BatchRun batches, BatchTable table) {
        this.batches = batches;
        this.table = table;
    }

    @PostMapping("/api/batches")
    ResponseEntity<Object> run(@Valid @RequestBody Batch.Body body, Caller caller) {
        requireCasework(caller);
        Batch batch = Batch.of(body, caller);
        batches.run(batch, caller);
        if (caller.form()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/batches/" + batch.id()))
                    .build();
        }
        return ResponseEntity.ok(Map.of("id", batch.id(), "lines", table.lines(batch.id())));
    }

    /** Every issue is judged on its own; but who handles none at all has no business here. */
    private static void requireCasework(Caller caller) {
        boolean handles = caller.actor().offices().stream()
                .anyMatch(office -> office.kind().handlesIssues() && office.kind() != OfficeKind.AUDITOR);
        if (!handles) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
    }
}
