package id.tuntas.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** What failed on its way to a door, such as a form that ends in its middle: to programs it is a problem like others. */
@Controller
@ConditionalOnWebApplication
class LastProblems extends BasicErrorController {
    private final PlainProblems problems;

    LastProblems(ErrorAttributes attributes, List<ErrorViewResolver> pages, PlainProblems problems) {
        super(attributes, new ErrorProperties(), pages);
        this.problems = problems;
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        ProblemDetail problem = problems.of(status);
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("type", String.valueOf(problem.getType()));
        told.put("title", String.valueOf(problem.getTitle()));
        told.put("status", status.value());
        told.put("detail", String.valueOf(problem.getDetail()));
        return ResponseEntity.status(status)
                .headers(headers -> {
                    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                        headers.set(HttpHeaders.RETRY_AFTER, PlainProblems.RETRY_SECONDS);
                    }
                })
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(told);
    }

    /** What failed before any door because the store was away is no fault of the program's either. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return ErrorDispatch.isOfAnOutage(request) ? HttpStatus.SERVICE_UNAVAILABLE : super.getStatus(request);
    }
}
