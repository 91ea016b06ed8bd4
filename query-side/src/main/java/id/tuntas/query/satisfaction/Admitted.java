package id.tuntas.query.satisfaction;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.page.Forbidden;

/** Who sees the figures: every officer of the region those of all its units, as nobody is named in them. */
final class Admitted {
    private Admitted() {}

    /** @throws Forbidden for whoever only holds a ticket */
    static void require(Actor viewer) {
        if (viewer.reporterOf() != null) {
            throw new Forbidden();
        }
    }
}
