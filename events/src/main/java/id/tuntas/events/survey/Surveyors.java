package id.tuntas.events.survey;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import java.util.Optional;

/** Who imports a unit's survey: whoever leads the unit or speaks for it, and the region's admin desk. */
public final class Surveyors {
    private Surveyors() {}

    /** The office in which this actor may do it, empty when in none. */
    public static Optional<OfficeHeld> officeFor(String unit, Actor actor) {
        return actor.offices().stream()
                .filter(office -> office.kind() == OfficeKind.VERIFIER
                        || (office.kind().leads() && office.unit().equals(unit)))
                .findFirst();
    }

    /** Whether this actor may do it for any unit. */
    public static boolean mayForAll(Actor actor) {
        return actor.holds(OfficeKind.VERIFIER);
    }
}
