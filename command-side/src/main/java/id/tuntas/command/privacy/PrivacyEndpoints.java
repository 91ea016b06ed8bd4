package id.tuntas.command.privacy;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Door;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.events.privacy.PrivacyEvent;
import jakarta.validation.Valid;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Requests about personal data: a form's fields or a program's JSON, to the same addresses. */
@RestController
class PrivacyEndpoints {
    private final Answers answers;
    private final Door door;
    private final EventStore events;

    PrivacyEndpoints(Answers answers, Door door, EventStore events) {
        this.answers = answers;
        this.door = door;
        this.events = events;
    }

    @PostMapping("/api/track/{ticketNumber}/privacy-requests")
    ResponseEntity<Object> askAsReporter(
            @PathVariable String ticketNumber, @Valid @RequestBody ReceiveRequest.Body body, Caller caller) {
        return receive(ticketNumber, body, caller);
    }

    @PostMapping("/api/issues/{id}/privacy-requests")
    ResponseEntity<Object> ask(@PathVariable String id, @Valid @RequestBody ReceiveRequest.Body body, Caller caller) {
        return receive(id, body, caller);
    }

    @PostMapping("/api/privacy-requests/{request}/identification")
    ResponseEntity<Object> identify(
            @PathVariable String request, @Valid @RequestBody CheckApplicant.Body body, Caller caller) {
        return told(new CheckApplicant(request, body), caller);
    }

    @PostMapping("/api/privacy-requests/{request}/proposal")
    ResponseEntity<Object> propose(
            @PathVariable String request, @Valid @RequestBody ProposeDecision.Body body, Caller caller) {
        return told(new ProposeDecision(request, body), caller);
    }

    @PostMapping("/api/privacy-requests/{request}/confirmation")
    ResponseEntity<Object> confirm(@PathVariable String request, Caller caller) {
        return told(new ConfirmDecision(request), caller);
    }

    @PostMapping("/api/privacy-requests/{request}/refusal")
    ResponseEntity<Object> decline(
            @PathVariable String request, @Valid @RequestBody DeclineDecision.Body body, Caller caller) {
        return told(new DeclineDecision(request, body), caller);
    }

    private ResponseEntity<Object> told(PrivacyCommand command, Caller caller) {
        return answers.to(command, caller);
    }

    /** Under the next number of the issue; two at once are told apart by trying again. */
    private ResponseEntity<Object> receive(String issueId, ReceiveRequest.Body body, Caller caller) {
        Outcome outcome = door.carryOut(() -> new ReceiveRequest(next(issueId), issueId, body), caller);
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("id", outcome.id()));
    }

    private String next(String issueId) {
        for (int number = 1; number <= PrivacyEvent.REQUESTS_MAX; number++) {
            String request = PrivacyEvent.requestOf(issueId, number);
            if (events.lastSequenceNumberFor(request).isEmpty()) {
                return request;
            }
        }
        throw new Refused(HttpStatus.CONFLICT, "privacy-full");
    }
}
