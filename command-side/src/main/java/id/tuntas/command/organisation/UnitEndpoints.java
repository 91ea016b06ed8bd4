package id.tuntas.command.organisation;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Units and what they have by delegation: a form's fields or a program's JSON, to the same addresses. */
@RestController
class UnitEndpoints {
    private final Answers answers;
    private final String region;

    UnitEndpoints(Answers answers, RegionPack pack) {
        this.answers = answers;
        this.region = pack.region();
    }

    @PostMapping("/api/units")
    ResponseEntity<Object> establish(@Valid @RequestBody EstablishUnit.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new EstablishUnit(region, body), caller);
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("unit", body.code()));
    }

    @PostMapping("/api/units/{unit}/name")
    ResponseEntity<Object> rename(@PathVariable String unit, @Valid @RequestBody RenameUnit.Body body, Caller caller) {
        return done(unit, new RenameUnit(region, unit, body), caller);
    }

    @PostMapping("/api/units/{unit}/closure")
    ResponseEntity<Object> close(@PathVariable String unit, @Valid @RequestBody CloseUnit.Body body, Caller caller) {
        return done(unit, new CloseUnit(region, unit, body), caller);
    }

    @PostMapping("/api/units/{unit}/split")
    ResponseEntity<Object> split(@PathVariable String unit, @Valid @RequestBody SplitUnit.Body body, Caller caller) {
        return done(unit, new SplitUnit(region, unit, body), caller);
    }

    @PostMapping("/api/units/{unit}/merger")
    ResponseEntity<Object> merge(@PathVariable String unit, @Valid @RequestBody MergeUnits.Body body, Caller caller) {
        return done(unit, new MergeUnits(region, unit, body), caller);
    }

    @PostMapping("/api/delegations")
    ResponseEntity<Object> delegate(@Valid @RequestBody DelegateMatter.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new DelegateMatter(region, body), caller);
        return answers.accepted(
                outcome, caller, HttpStatus.CREATED, Map.of("delegation", String.valueOf(outcome.created())));
    }

    @PostMapping("/api/delegations/{delegation}/end")
    ResponseEntity<Object> end(
            @PathVariable String delegation, @Valid @RequestBody EndDelegation.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new EndDelegation(region, delegation, body), caller);
        return answers.accepted(outcome, caller, HttpStatus.OK, Map.of("delegation", delegation));
    }

    private ResponseEntity<Object> done(String unit, OrganisationCommand command, Caller caller) {
        Outcome outcome = answers.outcome(command, caller);
        return answers.accepted(outcome, caller, HttpStatus.OK, Map.of("unit", unit));
    }
}
