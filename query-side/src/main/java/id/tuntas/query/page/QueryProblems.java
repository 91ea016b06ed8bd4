package id.tuntas.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells a viewer why nothing is shown: problem details for a program, a page with a way on for a person. */
@ControllerAdvice(basePackages = "id.tuntas.query")
@Order(QueryProblems.BEFORE_THE_FRAMEWORK)
class QueryProblems {
    static final int BEFORE_THE_FRAMEWORK = -1;

    private final ProblemAnswers problems;

    QueryProblems(ProblemAnswers problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(HttpServletRequest request) {
        return problems.answer(HttpStatus.NOT_FOUND, "not-found", List.of(), request);
    }

    @ExceptionHandler(Forbidden.class)
    Object forbidden(HttpServletRequest request) {
        return problems.answer(HttpStatus.FORBIDDEN, "not-yours", List.of(), request);
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
        Map<String, String> fault = Map.of("field", field, "message", problems.text(key));
        return problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", List.of(fault), request);
    }
}
