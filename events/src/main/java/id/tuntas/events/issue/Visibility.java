package id.tuntas.events.issue;

/** Who may know what of a report (SP4N: anonim, rahasia). */
public enum Visibility {
    PUBLIC,
    /** The reporter is hidden from the public and from the units that handle the issue. */
    ANONYMOUS,
    /** The whole text is hidden from the public. */
    CONFIDENTIAL
}
