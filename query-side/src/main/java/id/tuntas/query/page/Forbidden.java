package id.tuntas.query.page;

/** The viewer knows that it exists and may not look at it. */
public final class Forbidden extends RuntimeException {
    public Forbidden() {
        super("forbidden");
    }
}
