package id.tuntas.query.access;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.page.GeoReportErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Lets a request in when {@link Rights} has an entry for one of the caller's roles. An address that the table does not
 * know is told apart from one that does not exist only to whoever is signed in, and below Open311 to everybody, as its
 * specification has it; {@link RightsCheck} sees to it that nothing answers there.
 */
@Component
class RightsDoor implements AuthorizationManager<RequestAuthorizationContext> {
    private final Rights rights;

    RightsDoor(Rights rights) {
        this.rights = rights;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication found = authentication.get();
        Actor caller = found != null && found.getPrincipal() instanceof Actor actor ? actor : null;
        boolean open = rights.find(request.getMethod(), request.getRequestURI())
                .map(right -> right.opens(Role.of(caller)))
                .orElse(caller != null || GeoReportErrors.tell(request.getRequestURI()));
        return new AuthorizationDecision(open);
    }
}
