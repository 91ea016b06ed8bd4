package id.tuntas.command.projection;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.maintenance.Rebuilds;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asks for a projection to be built anew. It is no event: nothing happened to an issue or an office, and what is shown
 * is the same afterwards. Who asked is logged and stands with the rebuild.
 */
@RestController
class RebuildEndpoint {
    private final Rebuilds rebuilds;

    RebuildEndpoint(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping("/api/projections/{name}/rebuild")
    ResponseEntity<Object> rebuild(@PathVariable String name, Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        switch (rebuilds.start(name, caller.actor().account())) {
            case UNKNOWN_PROJECTION ->
                throw new Refused(HttpStatus.NOT_FOUND, "unknown-projection")
                        .with(String.join(", ", rebuilds.projections()));
            case BUSY -> throw new Refused(HttpStatus.CONFLICT, "rebuild-running");
            case STARTED -> {}
        }
        if (caller.form()) {
            URI page = URI.create(Objects.requireNonNullElse(caller.returnTo(), "/"));
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
        }
        return ResponseEntity.accepted().body(Map.of("projection", name));
    }
}
