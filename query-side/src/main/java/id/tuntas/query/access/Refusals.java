package id.tuntas.query.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whoever is not signed in, or not allowed, so: problem details for a program, a page for a person. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final MessageSource messages;
    private final JsonMapper json;

    Refusals(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (wantsPage(request)) {
            boolean tracking = request.getRequestURI().contains("/track");
            redirect(response, tracking ? "/track?unknown" : "/login");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problem(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean expired = reason instanceof CsrfException;
        if (expired && wantsPage(request)) {
            redirect(response, request.getRequestURI().contains("/track") ? "/track?expired" : "/login?expired");
            return;
        }
        if (wantsPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        problem(request, response, HttpStatus.FORBIDDEN, expired ? "session-expired" : "not-yours");
    }

    /** An address that no honest caller writes, such as one with {@code //} or {@code ;}. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException reason)
            throws IOException {
        SecurityHeaders.onARefusedAddress(response);
        problem(request, response, HttpStatus.BAD_REQUEST, "bad-address");
    }

    /** Whoever has guessed too often: when to come back. A page says it at its own address, with the same status. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException, ServletException {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (!wantsPage(request)) {
            tell(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts");
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        request.setAttribute(LoginPage.WAIT_MINUTES, (seconds + 59) / 60);
        var asPage = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        request.getRequestDispatcher("/login/wait").forward(asPage, response);
    }

    /** Tells a program why it is refused. */
    void tell(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        problem(request, response, status, code);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void redirect(HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page);
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text("problem." + code + ".detail"));
        problem.setTitle(text("problem." + code + ".title"));
        problem.setType(URI.create("urn:tuntas:problem:" + code));
        if (status != HttpStatus.BAD_REQUEST) { // an address that was refused may not even be one
            problem.setInstance(URI.create(request.getRequestURI()));
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
