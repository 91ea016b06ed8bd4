package id.tuntas.command.account;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.events.account.TokenScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An administrator gives a program elsewhere its key, and takes it back. */
@RestController
class Open311KeyEndpoints {
    private static final String PAGE = "/admin/open311";

    private final Answers answers;
    private final Tokens tokens;

    Open311KeyEndpoints(Answers answers, Tokens tokens) {
        this.answers = answers;
        this.tokens = tokens;
    }

    /**
     * What a key is for.
     *
     * @param client the program's name; it stands with every complaint that it passes on, and a later key of the same
     *     name goes on with them
     */
    record Body(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9.-]{1,38}[a-z0-9]")
            String client,

            @Min(1) @Max(IssueToken.DAYS_MAX) int days) {}

    /** The one answer in which the key stands; a repeated request is not told it again. */
    @PostMapping("/api/open311-keys")
    ResponseEntity<Object> issue(
            @Valid @RequestBody Body body, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        String token = UUID.randomUUID().toString();
        String secret = tokens.secret();
        IssueToken.Body wish = new IssueToken.Body(body.client(), TokenScope.OPEN311, body.days());
        Outcome outcome = answers.outcome(new IssueToken(Open311Keys.OWNER, token, secret, wish), caller);
        if (!token.equals(outcome.created())) {
            throw new Refused(HttpStatus.CONFLICT, "token-shown");
        }
        if (caller.form()) {
            return OwnAccountEndpoints.shownOnce("secret", secret, PAGE, request, response);
        }
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("id", token, "token", secret));
    }

    @PostMapping("/api/open311-keys/{token}/revocation")
    ResponseEntity<Object> revoke(@PathVariable String token, Caller caller) {
        Outcome outcome = answers.outcome(new RevokeToken(Open311Keys.OWNER, token), caller);
        return caller.form()
                ? OwnAccountEndpoints.seeOther(PAGE + "?done=true")
                : answers.accepted(outcome, caller, HttpStatus.OK, Map.of("id", token));
    }
}
