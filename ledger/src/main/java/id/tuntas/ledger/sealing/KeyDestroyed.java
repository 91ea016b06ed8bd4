package id.tuntas.ledger.sealing;

/**
 * Whoever keeps something that was made from sealed text, and has to let go of it with the key. It is told in the
 * transaction that destroys the key, and again each time somebody destroys it again; also when one of its texts was
 * hidden, for what was made from all of them cannot be told apart.
 */
public interface KeyDestroyed {
    /** The key is gone, or one of its texts: nothing that was made from its texts may stay. */
    void destroyed(String keyId);
}
