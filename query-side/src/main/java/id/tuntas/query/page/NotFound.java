package id.tuntas.query.page;

/** There is no such thing for this viewer. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found");
    }
}
