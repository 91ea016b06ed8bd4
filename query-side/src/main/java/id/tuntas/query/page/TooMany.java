package id.tuntas.query.page;

/** What was asked for is more than one answer may take; a narrower question can be answered. */
public final class TooMany extends RuntimeException {
    public TooMany() {
        super("too many");
    }
}
