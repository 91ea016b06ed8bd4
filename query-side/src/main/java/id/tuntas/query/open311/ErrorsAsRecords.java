package id.tuntas.query.open311;

import id.tuntas.query.page.GeoReportErrors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Around all that is done for an address of GeoReport: whoever refuses there, and be it long before a door, does so with
 * problem details, and what leaves are the specification's errors in the format that was asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ErrorsAsRecords extends OncePerRequestFilter {
    private final JsonMapper json;

    ErrorsAsRecords(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !GeoReportErrors.tell(asked(request));
    }

    /** What failed on its way is told in a dispatch of its own. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(new ByProgram(request), held);
        String type = held.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
            String detail =
                    json.readTree(held.getContentAsByteArray()).path("detail").asString("");
            var errors = GeoReportErrors.at(asked(request), held.getStatus(), detail);
            held.resetBuffer();
            held.setContentType(errors.mediaType());
            held.getOutputStream().write(errors.body().getBytes(StandardCharsets.UTF_8));
        }
        held.copyBodyToResponse();
    }

    /** The address says the format; nobody is shown a page here, whatever else they would take. */
    private static final class ByProgram extends HttpServletRequestWrapper {
        ByProgram(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? MediaType.ALL_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(Collections.singleton(MediaType.ALL_VALUE))
                    : super.getHeaders(name);
        }
    }
}
