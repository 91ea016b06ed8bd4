package id.tuntas.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells whoever asks for an address that nobody serves, such as a reloaded form, where to go on. */
@ControllerAdvice
@Order(QueryProblems.BEFORE_THE_FRAMEWORK)
class Strays {
    private final ProblemAnswers problems;

    Strays(ProblemAnswers problems) {
        this.problems = problems;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object unknown(HttpServletRequest request) {
        return problems.answer(HttpStatus.NOT_FOUND, "not-found", List.of(), request);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object wrongMethod(HttpServletRequest request) {
        return problems.answer(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", List.of(), request);
    }
}
