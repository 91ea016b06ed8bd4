package id.tuntas.command.door;

import id.tuntas.events.issue.Channel;
import id.tuntas.events.organisation.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Caller} from a request: headers of a program, hidden fields of a form. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {
    private static final int KEY_LENGTH_MAX = 200;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])(?:[\\w\\-./?=&:]|%[0-9A-Fa-f]{2}){0,300}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        boolean form = isForm(http);
        Actor actor = actor();
        return new Caller(
                actor,
                channel(actor, http),
                Caller.correlationOfRequest(),
                version(given(http, HttpHeaders.IF_MATCH, "ifMatch", form)),
                key(given(http, "Idempotency-Key", "idempotencyKey", form)),
                form,
                returnTo(form ? http.getParameter("returnTo") : null));
    }

    /** A form is what a browser sends; a program that sends a file asks for JSON. */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean formType = type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
        return formType && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : Actor.citizen();
    }

    private static Channel channel(Actor actor, HttpServletRequest http) {
        if (actor.offices().isEmpty()) {
            return Channel.WEB;
        }
        return http.getHeader(HttpHeaders.AUTHORIZATION) != null ? Channel.API : Channel.DESK;
    }

    private static @Nullable String given(HttpServletRequest http, String header, String field, boolean form) {
        String value = http.getHeader(header);
        return value == null && form ? http.getParameter(field) : value;
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return null;
        }
        var version = VERSION.matcher(ifMatch.trim());
        if (!version.matches()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "if-match-malformed");
        }
        return Long.valueOf(version.group(1));
    }

    private static @Nullable String key(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > KEY_LENGTH_MAX) {
            throw new Refused(HttpStatus.BAD_REQUEST, "idempotency-key-too-long");
        }
        return key;
    }

    private static @Nullable String returnTo(@Nullable String path) {
        return path != null && LOCAL_PATH.matcher(path).matches() ? path : null;
    }
}
