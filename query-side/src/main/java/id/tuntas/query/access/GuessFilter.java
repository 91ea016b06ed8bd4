package id.tuntas.query.access;

import id.tuntas.ledger.attempt.TooManyAttempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the sign-in form and the links: whoever has tried too often is refused before any work is done. */
final class GuessFilter extends OncePerRequestFilter {
    /** Attribute of a request whose try is given back when it was right. */
    static final String TAKEN = GuessFilter.class.getName();

    static final String SIGN_IN = "/login";
    private static final int ACCOUNT_MAX = 80;
    private static final Set<String> LINKS = Set.of("/api/invitations", "/api/password-resets");

    private final Guesses guesses;
    private final Refusals refusals;

    GuessFilter(Guesses guesses, Refusals refusals) {
        this.guesses = guesses;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("POST") || !(path.equals(SIGN_IN) || LINKS.contains(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getRequestURI().equals(SIGN_IN)) {
                request.setAttribute(TAKEN, guesses.password(account(request), request));
            } else {
                guesses.link(request);
            }
        } catch (TooManyAttempts e) {
            refusals.tooMany(request, response, e.waiting());
            return;
        }
        chain.doFilter(request, response);
    }

    private static String account(HttpServletRequest request) {
        String typed = request.getParameter("username");
        String account = typed == null ? "" : typed.trim();
        return account.length() > ACCOUNT_MAX ? account.substring(0, ACCOUNT_MAX) : account;
    }
}
