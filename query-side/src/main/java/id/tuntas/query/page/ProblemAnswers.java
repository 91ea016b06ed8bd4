package id.tuntas.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;

/** Says a problem: problem details to a program, a page with a way on to a person. */
@Component
class ProblemAnswers {
    private final MessageSource messages;
    private final Frame frame;

    ProblemAnswers(MessageSource messages, Frame frame) {
        this.messages = messages;
        this.frame = frame;
    }

    /** With the headers of {@code reason}, such as the methods that are allowed. */
    Object answer(
            HttpStatus status,
            String code,
            List<Map<String, String>> faults,
            @Nullable ErrorResponse reason,
            HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text("problem." + code + ".detail"));
        problem.setTitle(text("problem." + code + ".title"));
        problem.setType(URI.create("urn:tuntas:problem:" + code));
        problem.setInstance(URI.create(request.getRequestURI()));
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        return page
                ? new ModelAndView("page/problem", Map.of("problem", problem), status).addAllObjects(frame.attributes())
                : ResponseEntity.status(status)
                        .headers(reason == null ? HttpHeaders.EMPTY : reason.getHeaders())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    String text(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
