package id.tuntas.events.privacy;

/** How the desk made sure who asks. Copies of documents are not kept. */
public enum IdentityProof {
    /** Showed the ticket number and its tracking code. */
    TRACKING_CODE,
    /** Came to the counter with an identity card. */
    CARD_SHOWN,
    /** Was called back on the phone number that the complaint gives. */
    CALLED_BACK,
    /** Acts for somebody and showed a power of attorney. */
    POWER_OF_ATTORNEY
}
