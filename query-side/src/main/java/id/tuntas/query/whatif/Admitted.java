package id.tuntas.query.whatif;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.page.Forbidden;

/** Whoever may try rules: those who set them and those who examine them. */
final class Admitted {
    private Admitted() {}

    /** @throws Forbidden for everybody else, whom it would tell which units fall behind */
    static void require(Actor viewer) {
        if (!viewer.holds(OfficeKind.ADMIN) && !viewer.holds(OfficeKind.AUDITOR)) {
            throw new Forbidden();
        }
    }
}
