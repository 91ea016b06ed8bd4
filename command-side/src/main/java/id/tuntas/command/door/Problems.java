package id.tuntas.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/**
 * Tells a caller why nothing was done: RFC 9457 problem details for a program; for a form the page it came from, with
 * the reason and what had been typed. Sentences come from the message files; nothing of the program's inside is told.
 */
@RestControllerAdvice(basePackages = "id.tuntas.command")
@Order(0) // before the query side's, which answers what no controller has taken on
class Problems {
    private static final int TYPED_LENGTH_MAX = 20_000;
    private static final Set<String> SECRET = Set.of("_csrf", "password", "oldPassword", "newPassword", "token");

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    record Fault(String field, String message) implements Serializable {}

    @ExceptionHandler
    ResponseEntity<?> refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        ProblemDetail problem = problem(refused.status(), refused.code(), request, refused.values());
        if (refused.retrySeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.retrySeconds()));
        }
        return answer(problem, request, response);
    }

    @ExceptionHandler(AggregateNotFoundException.class)
    ResponseEntity<?> unknown(HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.NOT_FOUND, "not-found", List.of(), request, response);
    }

    @ExceptionHandler
    ResponseEntity<?> invalid(InvalidInput invalid, HttpServletRequest request, HttpServletResponse response) {
        Fault fault = new Fault(invalid.field(), text("invalid." + invalid.code()));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", List.of(fault), request, response);
    }

    @ExceptionHandler
    ResponseEntity<?> invalid(InvalidLines invalid, HttpServletRequest request, HttpServletResponse response) {
        List<Fault> faults = invalid.lines().stream()
                .map(line -> new Fault(
                        invalid.field(),
                        text("invalid.line", Long.toString(line.number()), line.column(), text(line.key()))))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", faults, request, response);
    }

    @ExceptionHandler
    ResponseEntity<?> invalid(
            MethodArgumentNotValidException invalid, HttpServletRequest request, HttpServletResponse response) {
        List<Fault> faults = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new Fault(wireName(error), reason(error)))
                .toList();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", faults, request, response);
    }

    /** JSON that is none is malformed; JSON with a word where a number belongs is invalid input in that field. */
    @ExceptionHandler
    ResponseEntity<?> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response) {
        if (unreadable.getCause() instanceof JacksonException wrong
                && (wrong instanceof DatabindException || wrong instanceof InputCoercionException)
                && !wrong.getPath().isEmpty()) {
            Fault fault = new Fault(path(wrong), text("invalid.wrong-type"));
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", List.of(fault), request, response);
        }
        return answer(HttpStatus.BAD_REQUEST, "malformed", List.of(), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<?> tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(), request, response);
    }

    private ResponseEntity<?> answer(
            HttpStatus status,
            String code,
            List<Fault> faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        ProblemDetail problem = problem(status, code, request);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return answer(problem, request, response);
    }

    private static ResponseEntity<?> answer(
            ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        return CallerResolver.isForm(request)
                ? backToForm(problem, request, response)
                : ResponseEntity.status(problem.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    private ProblemDetail problem(HttpStatus status, String code, HttpServletRequest request, Object... values) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text("problem." + code + ".detail", values));
        problem.setTitle(text("problem." + code + ".title"));
        problem.setType(URI.create("urn:tuntas:problem:" + code));
        problem.setInstance(URI.create(request.getRequestURI()));
        return problem;
    }

    private static ResponseEntity<?> backToForm(
            ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        String page = formPage(request);
        flash.put("problem", problem);
        flash.put("typed", typed(request));
        flash.setTargetRequestPath(URI.create(page).getPath());
        RequestContextUtils.saveOutputFlashMap(page, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!SECRET.contains(name) && values[0].length() <= TYPED_LENGTH_MAX) {
                typed.put(name, values[0]);
            }
        });
        return typed;
    }

    /** Path and query of the page the form stood on; the start page when the browser does not say. */
    private static String formPage(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/";
        }
        try {
            URI uri = URI.create(referer);
            String path = uri.getRawPath();
            boolean local = path != null && path.startsWith("/") && !path.startsWith("//");
            return local ? path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static String wireName(FieldError error) {
        return error.getField().equals("issueClass") ? "class" : error.getField();
    }

    /** What could not even be read as its type is told without the name of that type. */
    private String reason(FieldError error) {
        return error.isBindingFailure() ? text("invalid.wrong-type") : String.valueOf(error.getDefaultMessage());
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (var step : wrong.getPath()) {
            @Nullable String name = step.getPropertyName();
            if (name != null) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ROOT);
    }
}
