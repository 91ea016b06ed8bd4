package id.tuntas.events.privacy;

import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.Optional;

/**
 * Who handles a request and who confirms. The verifiers' desk handles, and region head, Sekda or Inspektorat confirms. Of
 * a restricted matter the desk may not know: whoever leads the unit that holds it handles, and the region's head alone
 * confirms. Handling and confirming is never the same account, whatever offices it holds.
 */
public final class PrivacyOffice {
    private PrivacyOffice() {}

    /** The office in which this actor handles requests about the issue. */
    public static Optional<OfficeHeld> handling(Situation issue, Actor actor) {
        boolean restricted = issue.confidentiality().isRestricted();
        return actor.offices().stream()
                .filter(office -> restricted
                        ? office.kind().leads() && office.unit().equals(issue.unit())
                        : office.kind() == OfficeKind.VERIFIER)
                .findFirst();
    }

    /** Whether this office may ever handle requests. */
    public static boolean mayHandle(OfficeHeld office) {
        return office.kind() == OfficeKind.VERIFIER || office.kind().leads();
    }

    /** The office in which this actor confirms decisions about the issue. */
    public static Optional<OfficeHeld> confirming(Situation issue, Actor actor) {
        boolean restricted = issue.confidentiality().isRestricted();
        return actor.offices().stream()
                .filter(office -> switch (office.kind()) {
                    case REGION_HEAD -> true;
                    case SEKDA, INSPEKTORAT -> !restricted;
                    default -> false;
                })
                .findFirst();
    }
}
