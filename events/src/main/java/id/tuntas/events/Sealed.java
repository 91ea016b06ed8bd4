package id.tuntas.events;

import java.util.Objects;

/**
 * Personal data or free text as an event carries it: unreadable without the key, which lives outside the history.
 * Destroying the key blanks the text everywhere and leaves every event, and so every proof, as it was.
 *
 * @param keyId names the key, never secret
 * @param ciphertext AES-256-GCM, Base64; the key id is the associated data
 */
public record Sealed(String keyId, String ciphertext) {
    public Sealed {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(ciphertext, "ciphertext");
    }
}
