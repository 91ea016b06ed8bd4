package id.tuntas.command.door;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries a command out and answers it: JSON with an ETag for a program, a redirect to the page for a form. */
@Component
public class Answers {
    private final Door door;

    Answers(Door door) {
        this.door = door;
    }

    /** Carries out a command on an issue that exists. */
    public ResponseEntity<Object> to(Command command, Caller caller) {
        return accepted(door.carryOut(command, caller), caller, HttpStatus.OK, Map.of());
    }

    /** Carries out a command and leaves the answer's body to the caller of this method. */
    public Outcome outcome(Command command, Caller caller) {
        return door.carryOut(command, caller);
    }

    /**
     * Answers an accepted command.
     *
     * @param body instead of the plain outcome, when not empty
     */
    public ResponseEntity<Object> accepted(Outcome outcome, Caller caller, HttpStatus status, Map<String, ?> body) {
        if (caller.form()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(page(outcome, caller))
                    .build();
        }
        return ResponseEntity.status(status)
                .eTag("\"" + outcome.version() + "\"")
                .body(body.isEmpty() ? outcome : body);
    }

    private static URI page(Outcome outcome, Caller caller) {
        String page = caller.returnTo() == null ? "/issues/" + outcome.id() : caller.returnTo();
        String separator = page.contains("?") ? "&" : "?";
        return URI.create(page + separator + "atLeast=" + outcome.version());
    }
}
