package id.tuntas.query.access;

import id.tuntas.events.account.TokenScope;
import id.tuntas.events.organisation.Actor;
import id.tuntas.ledger.attempt.TooManyAttempts;
import id.tuntas.query.page.ErrorDispatch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out, for this request only, who is calling: the reporter of a ticket by its tracking code, a program by its
 * token, an officer by the session. Whatever wants to know later finds an {@link Actor}.
 */
final class ActorFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String EVENTS = "/api/cloudevents";
    private static final String OWN_ACCOUNT = "/api/account/";
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccountUsers accounts;
    private final ActorDirectory directory;
    private final TrackedTickets tickets;
    private final Guesses guesses;
    private final Refusals refusals;

    ActorFilter(
            AccountUsers accounts,
            ActorDirectory directory,
            TrackedTickets tickets,
            Guesses guesses,
            Refusals refusals) {
        this.accounts = accounts;
        this.directory = directory;
        this.tickets = tickets;
        this.guesses = guesses;
        this.refusals = refusals;
    }

    /** A token that is right, and not good for this. */
    private static final class TooNarrow extends RuntimeException {
        TooNarrow() {
            super("token-too-narrow", null, false, false);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ErrorDispatch.isOfAnOutage(request)) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext before = SecurityContextHolder.getContext();
        @Nullable Actor actor = null;
        try {
            actor = find(request, before.getAuthentication());
            if (actor != null) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                String authority = actor.reporterOf() == null ? "OFFICER" : "REPORTER";
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(authority)));
                SecurityContextHolder.setContext(context);
            }
            chain.doFilter(request, response);
        } catch (BadCredentialsException e) {
            refusals.commence(request, response, e);
        } catch (TooManyAttempts e) {
            refusals.tooMany(request, response, e.waiting());
        } catch (TooNarrow e) {
            refusals.tell(request, response, HttpStatus.FORBIDDEN, "token-too-narrow");
        } catch (AccessDeniedException e) {
            // Told here, where it is still known that somebody is signed in.
            if (actor == null) {
                throw e;
            }
            refusals.handle(request, response, e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** An answer that is written piece by piece ends in a second dispatch, which is the same caller's. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** The error page is shown in the viewer's own frame. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private @Nullable Actor find(HttpServletRequest request, @Nullable Authentication session) {
        Optional<Actor> reporter = tickets.reporter(request);
        if (reporter.isPresent()) {
            return reporter.get();
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return directory.actor(
                    byToken(authorization.substring(BEARER.length()).trim(), request));
        }
        if (session == null || !session.isAuthenticated() || session instanceof AnonymousAuthenticationToken) {
            return null;
        }
        return directory.actor(session.getName());
    }

    /** Whoever steals a token can neither make others from it nor shut its owner out. */
    private String byToken(String secret, HttpServletRequest request) {
        AccountUsers.Token token = accounts.token(secret).orElse(null);
        if (token == null) {
            guesses.wrongToken(request);
            throw new BadCredentialsException("token");
        }
        boolean looks = LOOKING.contains(request.getMethod());
        boolean ownAccount = request.getRequestURI().startsWith(OWN_ACCOUNT);
        boolean elsewhere = token.scope() == TokenScope.OPEN311
                || token.scope() == TokenScope.CALENDAR
                || (token.scope() == TokenScope.EVENTS
                        && !(looks && request.getRequestURI().equals(EVENTS)));
        if (elsewhere || (!looks && (token.scope() == TokenScope.READ || (ownAccount && !token.fixed())))) {
            throw new TooNarrow();
        }
        return token.account();
    }
}
