package id.tuntas.query.log;

import id.tuntas.events.EventMetadata;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request a number of its own, the same in the answer's header, in every line logged meanwhile and in the
 * events that it causes; a number that a caller sends is not taken over, for it could be anything. One line tells of each
 * request by the pattern of its address: ticket numbers, codes and words that were searched for stand in none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLog extends OncePerRequestFilter {
    static final String HEADER = "Request-Id";
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean first = request.getAttribute(HEADER) == null;
        if (first) {
            request.setAttribute(HEADER, UUID.randomUUID().toString());
        }
        String number = String.valueOf(request.getAttribute(HEADER));
        long began = System.nanoTime();
        MDC.put(EventMetadata.CORRELATION_ID, number);
        response.setHeader(HEADER, number);
        try {
            chain.doFilter(request, response);
        } finally {
            if (first) {
                write(request, response, System.nanoTime() - began);
            }
            MDC.remove(EventMetadata.CORRELATION_ID);
        }
    }

    /** The page that tells of an error belongs to the request that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, long nanos) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.atInfo()
                .setMessage("answered")
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", pattern == null ? "none" : pattern)
                .addKeyValue("status", response.getStatus())
                .addKeyValue("milliseconds", TimeUnit.NANOSECONDS.toMillis(nanos))
                .log();
    }
}
