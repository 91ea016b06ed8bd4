package id.tuntas.command.door;

/** A field holds something that the region does not know or that cannot be. */
public final class InvalidInput extends RuntimeException {
    private final String field;
    private final String code;

    /**
     * Refuses an input.
     *
     * @param field name as the caller wrote it
     * @param code last part of the message key {@code invalid.<code>}
     */
    public InvalidInput(String field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }
}
