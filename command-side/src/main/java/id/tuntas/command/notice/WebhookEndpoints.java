package id.tuntas.command.notice;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.door.ShownOnce;
import id.tuntas.command.notice.WebhookCommand.CloseWebhook;
import id.tuntas.command.notice.WebhookCommand.OpenWebhook;
import id.tuntas.command.notice.WebhookCommand.RenewSecret;
import id.tuntas.command.notice.WebhookCommand.ResumeWebhook;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An administrator says which programs elsewhere are told, and gives them their secrets. */
@RestController
class WebhookEndpoints {
    private static final String PAGE = "/admin/webhooks";

    private final Answers answers;
    private final WebhookDoor door;

    WebhookEndpoints(Answers answers, WebhookDoor door) {
        this.answers = answers;
        this.door = door;
    }

    /** The one answer in which the secret stands; a repeated request is not told it again. */
    @PostMapping("/api/webhooks")
    ResponseEntity<Object> open(
            @Valid @RequestBody OpenWebhook.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        String id = UUID.randomUUID().toString();
        String secret = door.newSecret();
        Outcome outcome = answers.outcome(new OpenWebhook(id, secret, body), caller);
        if (!id.equals(outcome.created())) {
            throw new Refused(HttpStatus.CONFLICT, "token-shown");
        }
        if (caller.form()) {
            return ShownOnce.on(PAGE, "secret", secret, request, response);
        }
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("id", id, "secret", secret));
    }

    /** The secret before signs for a day more. A repeated request has drawn another one, which counts for nothing. */
    @PostMapping("/api/webhooks/{webhook}/secret")
    ResponseEntity<Object> renew(
            @PathVariable String webhook, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        String renewal = UUID.randomUUID().toString();
        String secret = door.newSecret();
        Outcome outcome = answers.outcome(new RenewSecret(webhook, renewal, secret), caller);
        if (!renewal.equals(outcome.created())) {
            throw new Refused(HttpStatus.CONFLICT, "token-shown");
        }
        if (caller.form()) {
            return ShownOnce.on(PAGE, "secret", secret, request, response);
        }
        return answers.accepted(outcome, caller, HttpStatus.OK, Map.of("id", webhook, "secret", secret));
    }

    @PostMapping("/api/webhooks/{webhook}/resumption")
    ResponseEntity<Object> resume(
            @PathVariable String webhook, @Valid @RequestBody ResumeWebhook.Body body, Caller caller) {
        return done(answers.outcome(new ResumeWebhook(webhook, body), caller), webhook, caller);
    }

    @PostMapping("/api/webhooks/{webhook}/closure")
    ResponseEntity<Object> close(@PathVariable String webhook, Caller caller) {
        return done(answers.outcome(new CloseWebhook(webhook), caller), webhook, caller);
    }

    private ResponseEntity<Object> done(Outcome outcome, String webhook, Caller caller) {
        return caller.form()
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PAGE + "?done=true"))
                        .build()
                : answers.accepted(outcome, caller, HttpStatus.OK, Map.of("id", webhook));
    }
}
