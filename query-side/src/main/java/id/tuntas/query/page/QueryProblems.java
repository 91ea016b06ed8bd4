package id.tuntas.query.page;

import id.tuntas.ledger.durability.StoreOutage;
import id.tuntas.query.log.QuietTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Tells a viewer why nothing is shown: problem details for a program, a page with a way on for a person. Here also ends
 * what reached no controller at all, whichever side it was meant for; nothing of the program's inside is told.
 */
@ControllerAdvice
class QueryProblems {
    private static final Logger LOG = LoggerFactory.getLogger(QueryProblems.class);

    private final ProblemAnswers problems;

    QueryProblems(ProblemAnswers problems) {
        this.problems = problems;
    }

    @ExceptionHandler({NotFound.class, NoHandlerFoundException.class, NoResourceFoundException.class})
    Object notFound(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "not-found", request);
    }

    @ExceptionHandler(Forbidden.class)
    Object forbidden(HttpServletRequest request) {
        return answer(HttpStatus.FORBIDDEN, "not-yours", request);
    }

    @ExceptionHandler(TooMany.class)
    Object tooMany(HttpServletRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-issues", request);
    }

    @ExceptionHandler(Busy.class)
    Object busy(HttpServletRequest request) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "busy-counting", request);
    }

    @ExceptionHandler(Behind.class)
    Object behind(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, PlainProblems.RETRY_SECONDS);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "screens-behind", request);
    }

    @ExceptionHandler
    Object tooOften(TooOften often, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
        return answer(HttpStatus.TOO_MANY_REQUESTS, "too-often", request);
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return invalid(wrong.getName(), "invalid.wrong-type", request);
    }

    @ExceptionHandler
    Object nonsense(Invalid nonsense, HttpServletRequest request) {
        return invalid(nonsense.field(), nonsense.key(), request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return invalid(missing.getParameterName(), "invalid.missing", request);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return problems.answer(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", List.of(), wrong, request);
    }

    @ExceptionHandler
    Object wrongContent(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return problems.answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media", List.of(), wrong, request);
    }

    @ExceptionHandler
    Object wrongAnswer(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", request);
    }

    @ExceptionHandler
    Object unreadable(MultipartException unreadable, HttpServletRequest request) {
        return unreadable instanceof MaxUploadSizeExceededException
                ? answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", request)
                : answer(HttpStatus.BAD_REQUEST, "malformed", request);
    }

    /** More fields, or more in them, than the server reads of a form. */
    @ExceptionHandler
    Object tooManyFields(InvalidParameterException tooMany, HttpServletRequest request) {
        return tooMany.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", request)
                : answer(HttpStatus.BAD_REQUEST, "malformed", request);
    }

    /** A question with a character that none may hold. */
    @ExceptionHandler(RequestRejectedException.class)
    Object rejected(HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "bad-address", request);
    }

    /** Whatever else it is, whoever asked learns only that it is not their fault; the log knows more. */
    @ExceptionHandler
    Object unexpected(Exception unexpected, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (unexpected instanceof AccessDeniedException) {
            throw unexpected;
        }
        if (unexpected instanceof ResponseStatusException refused
                && refused.getStatusCode() == HttpStatus.SERVICE_UNAVAILABLE) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "not-recorded", request);
        }
        if (unexpected instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answer(HttpStatus.BAD_REQUEST, "malformed", request);
        }
        if (StoreOutage.caused(unexpected)) {
            return unavailable(unexpected, request, response);
        }
        // An address may hold what somebody typed; its pattern does not.
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("{} {} failed", request.getMethod(), pattern, unexpected);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal", request);
    }

    /** The store is away. Nobody knows whether a command was carried out, until it is sent again with its key. */
    private Object unavailable(Exception outage, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn(
                "{} finds no database: {}", request.getMethod(), QuietTrace.brief(outage)); // a line for each, no trace
        response.setHeader(HttpHeaders.RETRY_AFTER, PlainProblems.RETRY_SECONDS);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", request);
    }

    private Object invalid(String field, String key, HttpServletRequest request) {
        Map<String, String> fault = Map.of("field", field, "message", problems.text(key));
        return problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", List.of(fault), null, request);
    }

    private Object answer(HttpStatus status, String code, HttpServletRequest request) {
        return problems.answer(status, code, List.of(), null, request);
    }
}
