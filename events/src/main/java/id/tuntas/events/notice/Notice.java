package id.tuntas.events.notice;

/**
 * Somebody is to be told of a step.
 *
 * @param name unit for {@code UNIT}, account for {@code ACCOUNT}, empty for the others
 */
public record Notice(NoticeKind kind, To to, String name) {
    /** Whom a notice names. */
    public enum To {
        /** Those who lead this unit, whoever that is when they look. */
        UNIT,
        /** This account. */
        ACCOUNT,
        FOLLOWERS,
        REPORTER
    }
}
