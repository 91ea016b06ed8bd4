package id.tuntas.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Tells a viewer why nothing is shown: problem details for a program, a page with a way on for a person. */
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring Boot, which would answer invalid input with 400
@ControllerAdvice(basePackages = "id.tuntas.query")
class QueryProblems {
    private final MessageSource messages;

    QueryProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "not-found", List.of(), request);
    }

    @ExceptionHandler(Forbidden.class)
    Object forbidden(HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, "not-yours", List.of(), request);
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return invalid(wrong.getName(), "invalid.wrong-type", request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return invalid(missing.getParameterName(), "invalid.missing", request);
    }

    private Object invalid(String field, String key, HttpServletRequest request) {
        Map<String, String> fault = Map.of("field", field, "message", text(key));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", List.of(fault), request);
    }

    private Object answer(
            HttpStatus status, String code, List<Map<String, String>> faults, HttpServletRequest request) {
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
                ? new ModelAndView("page/problem", Map.of("problem", problem), status)
                : ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
