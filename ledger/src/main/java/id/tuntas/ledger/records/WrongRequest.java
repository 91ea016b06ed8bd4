package id.tuntas.ledger.records;

/** A request of a program elsewhere that cannot be answered; the sentence that says why stands in the message files. */
public final class WrongRequest extends RuntimeException {
    /** Something is missing or malformed. */
    public static final int BAD = 400;

    /** Whoever asks may not. */
    public static final int FORBIDDEN = 403;

    /** There is no such thing. */
    public static final int UNKNOWN = 404;

    /** It was asked more often than is good for the others. */
    public static final int TOO_OFTEN = 429;

    private final int status;
    private final String key;
    private final Object[] values;

    /**
     * Refuses a request.
     *
     * @param status as of HTTP
     * @param key of the sentence
     * @param values for the places that the sentence leaves open
     */
    public WrongRequest(int status, String key, Object... values) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.values = values;
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] values() {
        return values.clone();
    }
}
