package id.tuntas.query.page;

/** Others are being answered whose questions take long; the same question can be asked again in a while. */
public final class Busy extends RuntimeException {
    public Busy() {
        super("busy");
    }
}
