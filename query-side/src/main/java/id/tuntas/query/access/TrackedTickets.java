package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.attempt.TooManyAttempts;
import id.tuntas.ledger.sealing.AccessCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/**
 * The reporter's way in: ticket number and tracking code, by header for a program, kept in the session for a browser.
 */
@Component
class TrackedTickets {
    private static final String HEADER = "Tracking-Code";
    private static final String SESSION = "tracked:";
    private static final Pattern TRACKED = Pattern.compile("/(?:api/)?track/([A-Za-z0-9-]{1,60})(?:/.*)?");
    private static final Pattern ISSUE =
            Pattern.compile("/api/issues/([A-Za-z0-9-]{1,60})/[a-z/-]+(?:[0-9]{1,4}/[a-z]+)?");

    private final AccessCodes codes;
    private final Guesses guesses;

    TrackedTickets(AccessCodes codes, Guesses guesses) {
        this.codes = codes;
        this.guesses = guesses;
    }

    /**
     * The reporter who calls, if the request is one of a reporter.
     *
     * @throws BadCredentialsException when the code is missing or is not that of the ticket
     * @throws TooManyAttempts when too many wrong ones came from there
     */
    Optional<Actor> reporter(HttpServletRequest request) {
        String code = request.getHeader(HEADER);
        Matcher tracked = TRACKED.matcher(request.getRequestURI());
        if (tracked.matches()) {
            String ticket = tracked.group(1).toUpperCase(Locale.ROOT);
            if (code == null ? isRemembered(request, ticket) : isCode(ticket, code, request)) {
                return Optional.of(Actor.reporter(ticket));
            }
            throw new BadCredentialsException("tracking code");
        }
        Matcher issue = ISSUE.matcher(request.getRequestURI());
        if (code != null && issue.matches()) {
            if (isCode(issue.group(1), code, request)) {
                return Optional.of(Actor.reporter(issue.group(1)));
            }
            throw new BadCredentialsException("tracking code");
        }
        return Optional.empty();
    }

    /** Lets this browser see the ticket until its session ends; false when the code is not the ticket's. */
    boolean remember(HttpServletRequest request, @Nullable String ticketNumber, @Nullable String code) {
        if (ticketNumber == null || code == null) {
            return false;
        }
        String ticket = ticketNumber.trim().toUpperCase(Locale.ROOT);
        if (!isCode(ticket, code, request)) {
            return false;
        }
        request.getSession().setAttribute(SESSION + ticket, true);
        return true;
    }

    private boolean isCode(String ticket, String code, HttpServletRequest request) {
        guesses.lookForCode(request);
        boolean right = codes.matches(ticket, code);
        if (!right) {
            guesses.wrongCode(request);
        }
        return right;
    }

    private static boolean isRemembered(HttpServletRequest request, String ticket) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SESSION + ticket) != null;
    }
}
