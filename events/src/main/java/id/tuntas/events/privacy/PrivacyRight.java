package id.tuntas.events.privacy;

/** What somebody may ask of a region that holds data about them (UU 27/2022). */
public enum PrivacyRight {
    /** A copy of all that is stored about the reporter, and who looked at the identity. */
    ACCESS,
    /** The reporter's name or contact is wrong. */
    CORRECTION,
    /** The reporter wishes to be forgotten. */
    ERASURE,
    /** The reporter no longer consents; what follows is the same as with an erasure. */
    WITHDRAWAL,
    /** Somebody is named in a text or shown in a photo. It comes in at the desk, for whoever is named has no ticket. */
    REDACTION;

    /** Whether whoever holds ticket and tracking code may ask it. */
    public boolean isReporters() {
        return this != REDACTION;
    }

    /** Whether granting it destroys keys. */
    public boolean erases() {
        return this == ERASURE || this == WITHDRAWAL;
    }
}
