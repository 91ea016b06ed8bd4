package id.tuntas.events.organisation;

/** Rungs of the ladder, lowest first. */
public enum Tier {
    VILLAGE,
    DISTRICT,
    OPD,
    SECRETARIAT,
    HEAD;

    /** Whether this rung is above the other. */
    public boolean isAbove(Tier other) {
        return compareTo(other) > 0;
    }
}
