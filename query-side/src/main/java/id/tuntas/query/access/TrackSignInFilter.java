package id.tuntas.query.access;

import id.tuntas.ledger.attempt.TooManyAttempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** The reporter's sign-in form: like any other sign-in it is a filter, and the code never stands in an address. */
final class TrackSignInFilter extends OncePerRequestFilter {
    private final TrackedTickets tickets;
    private final Refusals refusals;

    TrackSignInFilter(TrackedTickets tickets, Refusals refusals) {
        this.tickets = tickets;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && request.getRequestURI().equals("/track"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String ticket = request.getParameter("ticketNumber");
        boolean known;
        try {
            known = tickets.remember(request, ticket, request.getParameter("trackingCode"));
        } catch (TooManyAttempts e) {
            refusals.tooMany(request, response, e.waiting());
            return;
        }
        String page = known ? "/track/" + ticket.trim().toUpperCase(Locale.ROOT) : "/track?unknown";
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page);
    }
}
