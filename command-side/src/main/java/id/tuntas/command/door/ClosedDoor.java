package id.tuntas.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * On a node that only shows, nothing of the command side answers but with why. It is no fault of the request, which
 * another node would take, or this one later: 503.
 */
final class ClosedDoor implements HandlerInterceptor {
    private static final String COMMAND_SIDE = "id.tuntas.command";
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(1);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(COMMAND_SIDE)) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "read-only").after(ASK_AGAIN_AFTER.toSeconds());
        }
        return true;
    }
}
