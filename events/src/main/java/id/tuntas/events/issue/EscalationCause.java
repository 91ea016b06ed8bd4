package id.tuntas.events.issue;

/** Why an issue climbed. */
public enum EscalationCause {
    BY_OFFICER,
    /** Two units have said that they have no authority: the Sekda decides (domain rule 2). */
    SECOND_RETURN,
    /** It has been passed on as often as it may be: nobody but the Sekda can still decide whose it is. */
    THIRD_TRANSFER
}
