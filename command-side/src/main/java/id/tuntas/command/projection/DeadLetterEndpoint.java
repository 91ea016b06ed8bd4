package id.tuntas.command.projection;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.ledger.maintenance.WaitingHistories;
import id.tuntas.ledger.maintenance.WaitingHistories.Answer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for what a screen could not show to be tried again at once. Like a rebuild it is no event, and is logged. */
@RestController
class DeadLetterEndpoint {
    private final WaitingHistories waiting;

    DeadLetterEndpoint(WaitingHistories waiting) {
        this.waiting = waiting;
    }

    @PostMapping("/api/dead-letters/{letter}/attempt")
    ResponseEntity<Object> tryAgain(@PathVariable String letter, Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        Answer answer = waiting.tryAgain(letter, caller.actor().account());
        if (caller.form()) { // what is no longer there was shown meanwhile
            URI page = URI.create(Objects.requireNonNullElse(caller.returnTo(), "/"));
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
        }
        if (answer == Answer.UNKNOWN) {
            throw new Refused(HttpStatus.NOT_FOUND, "unknown-letter");
        }
        return ResponseEntity.ok(Map.of("letter", letter, "shown", answer == Answer.SHOWN));
    }
}
