package id.tuntas.events.account;

/** What a program may do with a token; never more than its account may. */
public enum TokenScope {
    /** Only look. */
    READ,
    /** All that the account may do, except changing how it signs in. */
    ALL
}
