package id.tuntas.command.account;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Invitations and accounts: a form's fields or a program's JSON, to the same addresses. */
@RestController
class AccountEndpoints {
    private final Answers answers;

    AccountEndpoints(Answers answers) {
        this.answers = answers;
    }

    @PostMapping("/api/invitations")
    ResponseEntity<Object> accept(@Valid @RequestBody AcceptInvitation.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new AcceptInvitation(body.token(), body.account(), body.password()), caller);
        if (caller.form()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/login?welcome"))
                    .build();
        }
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("account", outcome.id()));
    }

    @PostMapping("/api/accounts")
    ResponseEntity<Object> create(@Valid @RequestBody CreateAccount.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new CreateAccount(body.account(), body.password()), caller);
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("account", outcome.id()));
    }
}
