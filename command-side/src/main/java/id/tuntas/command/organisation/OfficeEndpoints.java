package id.tuntas.command.organisation;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Offices and who holds them: a form's fields or a program's JSON, to the same addresses. */
@RestController
class OfficeEndpoints {
    private final Answers answers;
    private final String region;

    OfficeEndpoints(Answers answers, RegionPack pack) {
        this.answers = answers;
        this.region = pack.region();
    }

    @PostMapping("/api/offices")
    ResponseEntity<Object> establish(@Valid @RequestBody EstablishOffice.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new EstablishOffice(region, body), caller);
        return answers.accepted(
                outcome, caller, HttpStatus.CREATED, Map.of("office", String.valueOf(outcome.created())));
    }

    @PostMapping("/api/offices/{office}/closure")
    ResponseEntity<Object> close(
            @PathVariable String office, @Valid @RequestBody CloseOffice.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new CloseOffice(region, office, body), caller);
        return answers.accepted(outcome, caller, HttpStatus.OK, Map.of("office", office));
    }

    /** Answers with the proposal that waits for a second person, or without one when one person was enough. */
    @PostMapping("/api/offices/{office}/holders")
    ResponseEntity<Object> propose(
            @PathVariable String office, @Valid @RequestBody ProposeAppointment.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new ProposeAppointment(region, office, body), caller);
        String proposal = outcome.created();
        return answers.accepted(
                outcome,
                caller,
                HttpStatus.CREATED,
                proposal == null
                        ? Map.of("office", office, "account", body.account())
                        : Map.of("office", office, "account", body.account(), "proposal", proposal));
    }

    @PostMapping("/api/offices/{office}/holders/{account}/release")
    ResponseEntity<Object> release(
            @PathVariable String office,
            @PathVariable String account,
            @RequestBody(required = false) ReleaseOfficeholder.@Nullable Body body,
            Caller caller) {
        var terms = body == null ? ReleaseOfficeholder.Body.NOW : body;
        Outcome outcome = answers.outcome(new ReleaseOfficeholder(region, office, account, terms), caller);
        return answers.accepted(outcome, caller, HttpStatus.OK, Map.of("office", office, "account", account));
    }

    @PostMapping("/api/appointments/{proposal}/confirmation")
    ResponseEntity<Object> confirm(@PathVariable String proposal, Caller caller) {
        Outcome outcome = answers.outcome(new ConfirmAppointment(region, proposal), caller);
        return answers.accepted(outcome, caller, HttpStatus.OK, Map.of("proposal", proposal));
    }

    @PostMapping("/api/appointments/{proposal}/refusal")
    ResponseEntity<Object> decline(@PathVariable String proposal, Caller caller) {
        Outcome outcome = answers.outcome(new DeclineAppointment(region, proposal), caller);
        return answers.accepted(outcome, caller, HttpStatus.OK, Map.of("proposal", proposal));
    }
}
