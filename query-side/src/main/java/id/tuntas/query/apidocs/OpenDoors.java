package id.tuntas.query.apidocs;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/** Who may come to an address at all: asked of the doors themselves, so that the document cannot tell otherwise. */
@Component
@ConditionalOnWebApplication
class OpenDoors {
    private final WebInvocationPrivilegeEvaluator doors;

    OpenDoors(WebInvocationPrivilegeEvaluator doors) {
        this.doors = doors;
    }

    /** The ways in, each of which is enough; an empty one stands for anybody. */
    List<SecurityRequirement> waysIn(String path, String method) {
        List<SecurityRequirement> ways = new ArrayList<>();
        if (admits(path, method, anybody())) {
            ways.add(new SecurityRequirement());
        }
        if (admits(path, method, holder("OFFICER"))) {
            ways.add(new SecurityRequirement().addList(ApiDocument.TOKEN));
            ways.add(new SecurityRequirement().addList(ApiDocument.SESSION));
        }
        if (admits(path, method, holder("REPORTER"))) {
            ways.add(new SecurityRequirement().addList(ApiDocument.TRACKING_CODE));
        }
        return ways;
    }

    private boolean admits(String path, String method, Authentication caller) {
        return doors.isAllowed("", path.replaceAll("\\{\\w+}", "x"), method, caller);
    }

    private static Authentication anybody() {
        return new AnonymousAuthenticationToken("-", "-", AuthorityUtils.createAuthorityList("ANONYMOUS"));
    }

    private static Authentication holder(String authority) {
        return new UsernamePasswordAuthenticationToken("-", null, AuthorityUtils.createAuthorityList(authority));
    }
}
