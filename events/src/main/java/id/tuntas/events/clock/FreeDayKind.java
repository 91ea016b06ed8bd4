package id.tuntas.events.clock;

/** Why an office is closed on a day on which it would be open; the first that holds is the one that is told. */
public enum FreeDayKind {
    NATIONAL_HOLIDAY,
    /** Cuti bersama: free for offices where the calendar says so. */
    COLLECTIVE_LEAVE,
    /** Free in this region alone, such as Galungan in Bali. */
    LOCAL_LEAVE
}
