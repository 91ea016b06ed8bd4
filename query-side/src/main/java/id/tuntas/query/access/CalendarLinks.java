package id.tuntas.query.access;

import id.tuntas.events.account.TokenScope;
import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.attempt.TooManyAttempts;
import id.tuntas.query.page.TooOften;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links that hold a token, because a calendar program can neither sign in nor send a header. */
@Component
public class CalendarLinks {
    private final AccountUsers accounts;
    private final ActorDirectory directory;
    private final Guesses guesses;

    CalendarLinks(AccountUsers accounts, ActorDirectory directory, Guesses guesses) {
        this.accounts = accounts;
        this.directory = directory;
        this.guesses = guesses;
    }

    /**
     * Whose link it is, with the offices that they hold now.
     *
     * @throws TooOften when too many wrong ones came from there
     */
    public Optional<Actor> owner(String token, HttpServletRequest request) {
        Optional<Actor> owner = accounts.token(token)
                .filter(known -> known.scope() == TokenScope.CALENDAR)
                .map(known -> directory.actor(known.account()));
        if (owner.isEmpty()) {
            try {
                guesses.wrongToken(request);
            } catch (TooManyAttempts e) {
                throw new TooOften(e.waiting());
            }
        }
        return owner;
    }
}
