package id.tuntas.ledger.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import id.tuntas.events.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Keys that were made in this transaction, still at hand. Whoever seals with them later asks the {@link Vault}, since by
 * then they may have been destroyed.
 */
public final class FreshKeys {
    private final Map<String, AesGcmJce> keys;

    FreshKeys(Map<String, AesGcmJce> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Seals a text.
     *
     * @throws MissingKeyException when the key was not made here
     */
    public Sealed seal(String keyId, String text) {
        AesGcmJce key = keys.get(keyId);
        if (key == null) {
            throw new MissingKeyException(keyId);
        }
        byte[] sealed = Vault.encrypt(key, keyId, text.getBytes(StandardCharsets.UTF_8));
        return new Sealed(keyId, Base64.getEncoder().encodeToString(sealed));
    }
}
