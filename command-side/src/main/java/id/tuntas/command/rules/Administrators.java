package id.tuntas.command.rules;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OfficeKind;
import org.springframework.http.HttpStatus;

/** Who decides by which rules the region counts. */
final class Administrators {
    private Administrators() {}

    /** Trying changes nothing, so whoever examines the rules may try others. */
    static void requireOrAuditor(Caller caller) {
        if (!caller.actor().holds(OfficeKind.AUDITOR)) {
            require(caller);
        }
    }

    static void require(Caller caller) {
        if (!caller.actor().holds(OfficeKind.ADMIN)) {
            throw new Refused(HttpStatus.FORBIDDEN, "not-yours");
        }
    }
}
