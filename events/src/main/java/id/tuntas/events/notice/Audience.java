package id.tuntas.events.notice;

/** Whom a rule of the table means. */
public enum Audience {
    /** Those who lead the unit that holds the issue after the step. */
    HOLDER,
    /** Those who lead the unit above that one. */
    SUPERIOR,
    /** Those who lead the unit that was asked to help. */
    HELPER,
    /** The officer at work; those who lead the unit while there is none. */
    OFFICER,
    /** Whoever follows the issue. */
    FOLLOWERS,
    /** Whoever filed the complaint. */
    REPORTER
}
