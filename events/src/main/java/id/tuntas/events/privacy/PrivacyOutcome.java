package id.tuntas.events.privacy;

/** How a request is decided. */
public enum PrivacyOutcome {
    GRANTED,
    PARTLY,
    REFUSED
}
