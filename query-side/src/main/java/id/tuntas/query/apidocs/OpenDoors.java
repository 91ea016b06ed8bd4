package id.tuntas.query.apidocs;

import id.tuntas.query.access.Reach;
import id.tuntas.query.access.Rights;
import id.tuntas.query.access.Rights.Right;
import id.tuntas.query.access.Role;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may come to an address at all: read from the table by which the doors judge, so that the document agrees with it. */
@Component
class OpenDoors {
    private final Rights rights;

    OpenDoors(Rights rights) {
        this.rights = rights;
    }

    /** The ways in, each of which is enough; an empty one stands for anybody. */
    List<SecurityRequirement> waysIn(String path, String method) {
        List<SecurityRequirement> ways = new ArrayList<>();
        rights.find(method, path.replaceAll("\\{\\w+}", "x")).ifPresent(right -> add(right, ways));
        return ways;
    }

    private static void add(Right right, List<SecurityRequirement> ways) {
        if (right.of(Role.ANYBODY) != Reach.NONE) {
            ways.add(new SecurityRequirement());
        }
        if (Arrays.stream(Role.values()).anyMatch(role -> isOfficer(role) && right.of(role) != Reach.NONE)) {
            ways.add(new SecurityRequirement().addList(ApiDocument.TOKEN));
            ways.add(new SecurityRequirement().addList(ApiDocument.SESSION));
        }
        if (right.of(Role.REPORTER) != Reach.NONE) {
            ways.add(new SecurityRequirement().addList(ApiDocument.TRACKING_CODE));
        }
    }

    private static boolean isOfficer(Role role) {
        return role != Role.REPORTER && role != Role.ANYBODY;
    }
}
