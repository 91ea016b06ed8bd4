package id.tuntas.events.clock;

/** What a day was to a deadline. */
public enum DayKind {
    COUNTED,
    /** A weekday without office hours. A holiday that falls on one frees nobody and is not told. */
    WEEKEND,
    NATIONAL_HOLIDAY,
    COLLECTIVE_LEAVE,
    LOCAL_LEAVE,
    /** A question to the reporter was open when the day ended. */
    PAUSED;

    static DayKind of(FreeDayKind free) {
        return switch (free) {
            case NATIONAL_HOLIDAY -> NATIONAL_HOLIDAY;
            case COLLECTIVE_LEAVE -> COLLECTIVE_LEAVE;
            case LOCAL_LEAVE -> LOCAL_LEAVE;
        };
    }
}
