package id.tuntas.ledger.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Seals what only this program reads again and what may be lost at any time, such as sessions and cookies (AES-256-GCM
 * under a secret file). Whatever opens was sealed here, for this purpose, and has not been changed since.
 */
public final class OwnSeal {
    private final AesGcmJce cipher;

    OwnSeal(byte[] secret) {
        try {
            this.cipher = new AesGcmJce(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java", e);
        }
    }

    /** Seals a content; what was sealed for one purpose does not open for another. */
    public byte[] seal(byte[] content, String purpose) {
        try {
            return cipher.encrypt(content, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /** The content, or empty when it was not sealed here for this purpose. */
    public Optional<byte[]> open(byte[] sealed, String purpose) {
        try {
            return Optional.of(cipher.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
