package id.tuntas.query.limit;

import id.tuntas.ledger.durability.Answering;
import id.tuntas.query.page.ErrorDispatch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around all that is done for a request, its session included: a database that says nothing more is not waited for long. */
final class AnswerLimit extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Answering.begin(ErrorDispatch.isOfAnOutage(request));
        try {
            chain.doFilter(request, response);
        } finally {
            Answering.end();
        }
    }
}
