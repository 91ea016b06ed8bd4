package id.tuntas.ledger.sealing;

/**
 * Name of something that was destroyed for good, one line of the erasure list.
 *
 * @param entry {@code key <key id>}, {@code file <file id>} or {@code text <key id> <SHA-256 of the ciphertext>}
 */
record Erased(String entry) {
    static Erased key(String keyId) {
        return new Erased("key " + keyId);
    }

    static Erased file(String fileId) {
        return new Erased("file " + fileId);
    }

    static Erased text(String keyId, String sha256) {
        return new Erased("text " + keyId + " " + sha256);
    }

    String[] words() {
        return entry.split(" ", -1);
    }
}
