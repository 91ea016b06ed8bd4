package id.tuntas.events.sitting;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.events.organisation.Tier;
import java.util.Optional;

/** Who holds a sitting where: a kelurahan at home, a kecamatan in what is beneath it, others in the whole region. */
public final class SittingOffice {
    private SittingOffice() {}

    /** The office in which this actor may open a sitting there. */
    public static Optional<OfficeHeld> opening(Actor actor, String village, String district) {
        return actor.offices().stream()
                .filter(SittingOffice::sits)
                .filter(office -> reaches(office, village, district))
                .findFirst();
    }

    /** The office in which this actor may go on with a sitting of this unit. */
    public static Optional<OfficeHeld> going(Actor actor, String unit) {
        return actor.offices().stream()
                .filter(SittingOffice::sits)
                .filter(office -> office.unit().equals(unit))
                .findFirst();
    }

    /** Whether this actor holds sittings at all. */
    public static boolean isOpenTo(Actor actor) {
        return actor.offices().stream().anyMatch(SittingOffice::sits);
    }

    private static boolean sits(OfficeHeld office) {
        return office.kind().handlesIssues() && office.kind() != OfficeKind.AUDITOR;
    }

    private static boolean reaches(OfficeHeld office, String village, String district) {
        if (office.unitTier() == Tier.VILLAGE) {
            return office.unit().equals(village);
        }
        return office.unitTier() != Tier.DISTRICT || office.unit().equals(district);
    }
}
