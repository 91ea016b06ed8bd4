package id.tuntas.events.account;

/** What a program may do with a token; never more than its account may. */
public enum TokenScope {
    /** Only look. */
    READ,
    /** All that the account may do, except changing how it signs in. */
    ALL,
    /** Only file and add to complaints through Open311, for people who use the program; it opens nothing else. */
    OPEN311,
    /** Only read the owner's due dates at an address that holds it; it opens nothing else. */
    CALENDAR,
    /** Only fetch the steps of issues as CloudEvents; it opens nothing else. */
    EVENTS
}
