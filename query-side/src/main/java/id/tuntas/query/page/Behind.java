package id.tuntas.query.page;

/** The screens have not come as far as what was asked for; they will. */
public final class Behind extends RuntimeException {
    public Behind() {
        super("behind");
    }
}
