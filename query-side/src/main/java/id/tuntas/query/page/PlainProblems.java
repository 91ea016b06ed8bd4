package id.tuntas.query.page;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Problems of which nothing but the status is known, because they arose before any of the program's doors. */
@Component
class PlainProblems {
    /** After how long somebody may ask again while the store is away. */
    static final String RETRY_SECONDS = "5";

    private final MessageSource messages;

    PlainProblems(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail of(HttpStatus status) {
        String code = switch (status) {
            case BAD_REQUEST -> "bad-address";
            case UNAUTHORIZED -> "not-signed-in";
            case FORBIDDEN -> "not-yours";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "malformed" : "internal";
        };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(code + ".detail"));
        problem.setTitle(text(code + ".title"));
        problem.setType(URI.create("urn:tuntas:problem:" + code));
        return problem;
    }

    private String text(String key) {
        return messages.getMessage("problem." + key, null, Locale.ROOT);
    }
}
