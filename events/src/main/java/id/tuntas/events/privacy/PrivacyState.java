package id.tuntas.events.privacy;

/** How far a request is. */
public enum PrivacyState {
    /** Waits for the desk to make sure who asks. */
    RECEIVED,
    /** Waits for a proposal. */
    IDENTIFIED,
    /** Waits for a second person. */
    PROPOSED,
    /** Decided, carried out and answered. */
    ANSWERED
}
