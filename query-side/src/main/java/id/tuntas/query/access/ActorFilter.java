package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out, for this request only, who is calling: the reporter of a ticket by its tracking code, a program by its
 * token, an officer by the session. Whatever wants to know later finds an {@link Actor}.
 */
final class ActorFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final AccountUsers accounts;
    private final ActorDirectory directory;
    private final TrackedTickets tickets;
    private final Refusals refusals;

    ActorFilter(AccountUsers accounts, ActorDirectory directory, TrackedTickets tickets, Refusals refusals) {
        this.accounts = accounts;
        this.directory = directory;
        this.tickets = tickets;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
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
            return accounts.accountOf(authorization.substring(BEARER.length()).trim())
                    .map(directory::actor)
                    .orElseThrow(() -> new BadCredentialsException("token"));
        }
        return session != null && session.getPrincipal() instanceof UserDetails user
                ? directory.actor(user.getUsername())
                : null;
    }
}
