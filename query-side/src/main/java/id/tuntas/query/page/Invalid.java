package id.tuntas.query.page;

/** A question is not one that can be answered: a parameter says what makes no sense. */
public final class Invalid extends RuntimeException {
    private final String field;
    private final String key;

    /**
     * Names the parameter.
     *
     * @param key of the sentence that says why, such as {@code invalid.period-turned}
     */
    public Invalid(String field, String key) {
        super(field + ": " + key);
        this.field = field;
        this.key = key;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }
}
