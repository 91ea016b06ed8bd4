package id.tuntas.command.account;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.door.ShownOnce;
import id.tuntas.events.account.TokenScope;
import id.tuntas.events.organisation.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What somebody changes on their own account, and the administrator's link for whoever forgot the password. */
@RestController
class OwnAccountEndpoints {
    private static final String PAGE = "/account";
    private static final String LINKS_PAGE = "/password-links";

    private final Answers answers;
    private final Tokens tokens;
    private final String publicUrl;

    OwnAccountEndpoints(Answers answers, Tokens tokens, @Value("${tuntas.public-url:}") String publicUrl) {
        this.answers = answers;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    /** The session goes on under another name: whoever has seen the old one has nothing. */
    @PostMapping("/api/account/password")
    ResponseEntity<Object> changePassword(
            @Valid @RequestBody ChangePassword.Body body, Caller caller, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String current = session == null ? null : session.getId();
        Outcome outcome = answers.outcome(new ChangePassword(owner(caller), current, body), caller);
        if (session != null) {
            request.changeSessionId();
        }
        return done(outcome, "password", caller);
    }

    @PostMapping("/api/account/sessions/end")
    ResponseEntity<Object> endOtherSessions(Caller caller, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String current = session == null ? null : session.getId();
        return done(answers.outcome(new EndOtherSessions(owner(caller), current), caller), "sessions", caller);
    }

    /** The one answer in which the secret stands; a repeated request is not told it again. */
    @PostMapping("/api/account/tokens")
    ResponseEntity<Object> issueToken(
            @Valid @RequestBody IssueToken.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = UUID.randomUUID().toString();
        String secret = tokens.secret();
        Outcome outcome = answers.outcome(new IssueToken(owner(caller), token, secret, body), caller);
        if (!token.equals(outcome.created())) {
            throw new Refused(HttpStatus.CONFLICT, "token-shown");
        }
        if (caller.form()) {
            boolean calendar = body.scope() == TokenScope.CALENDAR;
            return calendar
                    ? shownOnce("calendar", publicUrl + "/calendar/" + secret + ".ics", PAGE, request, response)
                    : shownOnce("secret", secret, PAGE, request, response);
        }
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("id", token, "token", secret));
    }

    @PostMapping("/api/account/tokens/{token}/revocation")
    ResponseEntity<Object> revokeToken(@PathVariable String token, Caller caller) {
        return done(answers.outcome(new RevokeToken(owner(caller), token), caller), "token", caller);
    }

    @PostMapping("/api/password-links")
    ResponseEntity<Object> offerReset(
            @Valid @RequestBody OfferPasswordReset.Body body,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = tokens.link();
        Outcome outcome = answers.outcome(new OfferPasswordReset(body.account(), token), caller);
        String link = publicUrl + "/password-reset?token=" + token;
        if (caller.form()) {
            return shownOnce("secret", link, LINKS_PAGE, request, response);
        }
        return answers.accepted(outcome, caller, HttpStatus.CREATED, Map.of("account", outcome.id(), "link", link));
    }

    @PostMapping("/api/password-resets")
    ResponseEntity<Object> reset(@Valid @RequestBody ResetPassword.Body body, Caller caller) {
        Outcome outcome = answers.outcome(new ResetPassword(body.token(), body.password()), caller);
        return caller.form()
                ? seeOther("/login?changed")
                : answers.accepted(outcome, caller, HttpStatus.OK, Map.of("account", outcome.id()));
    }

    private ResponseEntity<Object> done(Outcome outcome, String what, Caller caller) {
        return caller.form()
                ? seeOther(PAGE + "?done=" + what)
                : answers.accepted(outcome, caller, HttpStatus.OK, Map.of("account", owner(caller)));
    }

    /** On the page that comes next, and never again. */
    static ResponseEntity<Object> shownOnce(
            String name, String secret, String page, HttpServletRequest request, HttpServletResponse response) {
        return ShownOnce.on(page, name, secret, request, response);
    }

    static ResponseEntity<Object> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    /** A reporter has a code and no account. */
    static String owner(Caller caller) {
        Actor actor = caller.actor();
        @Nullable String ticket = actor.reporterOf();
        if (ticket != null || actor.equals(Actor.citizen())) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
        return actor.account();
    }
}
