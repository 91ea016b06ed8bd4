package id.tuntas.query.projection;

/** Which of its two sets of tables a projection writes. */
public enum Place {
    /** What is shown. */
    LIVE(""),
    /** What a rebuild builds beside it, from empty tables and with each event told once. */
    REBUILT("rebuilt.");

    private final String prefix;

    Place(String prefix) {
        this.prefix = prefix;
    }

    /** The table's name in a statement. */
    public String table(String name) {
        return prefix + name;
    }
}
