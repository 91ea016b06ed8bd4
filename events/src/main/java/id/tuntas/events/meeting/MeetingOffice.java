package id.tuntas.events.meeting;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import java.util.List;
import java.util.Optional;

/** Who does what about meetings; both sides ask here. */
public final class MeetingOffice {
    private MeetingOffice() {}

    /** The office in which this actor calls meetings and keeps their minutes: Sekda, region's head or the admin desk. */
    public static Optional<OfficeHeld> convening(Actor actor) {
        return actor.offices().stream()
                .filter(office -> switch (office.kind()) {
                    case SEKDA, REGION_HEAD, VERIFIER -> true;
                    default -> false;
                })
                .findFirst();
    }

    /** The office in which this actor chairs, empty for everybody else. */
    public static Optional<OfficeHeld> chairing(String chair, Actor actor) {
        return actor.offices().stream()
                .filter(office -> office.code().equals(chair))
                .findFirst();
    }

    /** The office in which this actor answers for a unit's follow-ups. */
    public static Optional<OfficeHeld> answering(String unit, Actor actor) {
        return actor.offices().stream()
                .filter(office -> office.kind().leads() && office.unit().equals(unit))
                .findFirst();
    }

    /** Whether this actor sees every meeting. */
    public static boolean seesAll(Actor actor) {
        return actor.offices().stream().anyMatch(office -> office.kind().seesRegion());
    }

    /** Units for which this actor answers. */
    public static List<String> units(Actor actor) {
        return actor.offices().stream()
                .filter(office -> office.kind().leads())
                .map(OfficeHeld::unit)
                .distinct()
                .toList();
    }
}
