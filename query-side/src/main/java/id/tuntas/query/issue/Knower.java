package id.tuntas.query.issue;

/**
 * Somebody who must know of a restricted matter.
 *
 * @param account {@link #LEADERS} for whoever leads the unit
 */
record Knower(Cause cause, String unit, String account) {
    static final String LEADERS = "*";

    /** Why. */
    enum Cause {
        HANDLES,
        HELPS,
        DECIDES,
        WORKS,
        WORKS_FOR_HELP,
        NAMED
    }

    static Knower leaders(Cause cause, String unit) {
        return new Knower(cause, unit, LEADERS);
    }
}
