package id.tuntas.events;

/** Names of the metadata that stands beside every event: who did it, in which office, and from where. */
public final class EventMetadata {
    /** Account name of the officer, {@link #REPORTER} or {@link #SYSTEM}; never a person's name. */
    public static final String ACTOR = "actor";

    /** Code of the office held when acting, such as {@code 32.77.02.1005:LURAH}; absent for reporter and system. */
    public static final String OFFICE = "office";

    /** How the request came in, a {@code Channel}. */
    public static final String CHANNEL = "channel";

    /** Joins all that one request caused. */
    public static final String CORRELATION_ID = "correlationId";

    /** 16 random bytes, Base64: nobody can confirm a guess about an event by hashing it. */
    public static final String NONCE = "nonce";

    /** {@link #ACTOR} of whoever holds ticket number and tracking code. */
    public static final String REPORTER = "reporter";

    /** {@link #ACTOR} of what the program does by itself. */
    public static final String SYSTEM = "system";

    private EventMetadata() {}
}
