package id.tuntas.ledger.sealing;

/** Something was to be sealed with a key that was destroyed: whom it concerns has been forgotten. */
public final class MissingKeyException extends RuntimeException {
    MissingKeyException(String keyId) {
        super("No key " + keyId);
    }
}
