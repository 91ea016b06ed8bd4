package id.tuntas.events.clock;

/** Where a clock stands. */
public enum ClockState {
    RUNNING,
    /** A question to the reporter is open: the deadline is unknown and cannot be missed. */
    PAUSED,
    /** The deadline passed; what is timed is still owed. */
    MISSED,
    /** Done in time; exactly at the deadline is in time. */
    MET,
    /** Done after the deadline. */
    MET_LATE;

    /** Whether what it times is still owed. */
    public boolean isOpen() {
        return switch (this) {
            case RUNNING, PAUSED, MISSED -> true;
            case MET, MET_LATE -> false;
        };
    }
}
