package id.tuntas.ledger.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import id.tuntas.events.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens what must not stand in the history in clear. Each key is 256 random bits, wrapped by the master key
 * and kept in a table; text is AES-256-GCM with the key id as associated data. A destroyed key opens nothing, and that
 * is no error.
 *
 * <p>Takes part in the caller's transaction, so that keys and the events that need them are stored together.
 */
public final class Vault {
    private final SealingKeys keys;
    private final ShownInstead instead;
    private final ErasureList erasures;
    private final Iterable<KeyDestroyed> keepers;

    Vault(SealingKeys keys, ShownInstead instead, ErasureList erasures, Iterable<KeyDestroyed> keepers) {
        this.keys = keys;
        this.instead = instead;
        this.erasures = erasures;
        this.keepers = keepers;
    }

    /** Makes keys with these ids; each must be new. The answer seals with them without looking them up again. */
    public FreshKeys createKeys(String... keyIds) {
        return keys.create(List.of(keyIds));
    }

    /**
     * Seals a text.
     *
     * @throws MissingKeyException when the key was destroyed or never made
     */
    public Sealed seal(String keyId, String text) {
        byte[] sealed = seal(keyId, text.getBytes(StandardCharsets.UTF_8));
        return new Sealed(keyId, Base64.getEncoder().encodeToString(sealed));
    }

    /**
     * Seals bytes, such as those of a photo.
     *
     * @throws MissingKeyException when the key was destroyed or never made
     */
    public byte[] seal(String keyId, byte[] content) {
        SealingKeys.Found found = keys.find(List.of(keyId)).get(keyId);
        if (found == null) {
            throw new MissingKeyException(keyId);
        }
        return encrypt(found.key(), keyId, content);
    }

    static byte[] encrypt(AesGcmJce key, String keyId, byte[] content) {
        try {
            return key.encrypt(content, associated(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** Opens bytes; empty when the key is gone. */
    public Optional<byte[]> open(String keyId, byte[] sealed) {
        return Optional.ofNullable(keys.find(List.of(keyId)).get(keyId))
                .map(found -> decrypt(found.key(), keyId, sealed));
    }

    /** Opens a text; empty when the key is gone or the text is hidden. */
    public Optional<String> open(Sealed sealed) {
        return Optional.ofNullable(openAll(List.of(sealed)).get(sealed));
    }

    /** Opens many texts with one look at the keys. A text whose key is gone, or that is hidden, is not in the answer. */
    public Map<Sealed, String> openAll(Collection<Sealed> sealed) {
        Map<String, SealingKeys.Found> found =
                keys.find(sealed.stream().map(Sealed::keyId).collect(Collectors.toSet()));
        Set<String> hiding = found.entrySet().stream()
                .filter(entry -> entry.getValue().hides())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Sealed, String> opened = new HashMap<>();
        instead.of(sealed, hiding).forEach((told, shown) -> {
            SealingKeys.Found key = found.get(told.keyId());
            if (key != null) {
                byte[] text =
                        decrypt(key.key(), shown.keyId(), Base64.getDecoder().decode(shown.ciphertext()));
                opened.put(told, new String(text, StandardCharsets.UTF_8));
            }
        });
        return opened;
    }

    /**
     * Destroys a key: whatever was sealed with it can never be read again, and what was made from it goes too. A backup
     * that is restored later does not bring it back.
     */
    public void destroyKey(String keyId) {
        drop(keyId);
        erasures.add(Erased.key(keyId));
    }

    /**
     * Never opens this text again, wherever it stands, and lets go of what was made from the texts of its key. The
     * ciphertext stays in the history, whose hashes bind it, and so does the key of the texts beside it.
     *
     * @param shown opened in its place, sealed with the same key; null for nothing
     */
    public void hide(Sealed text, @Nullable Sealed shown) {
        if (shown != null && !shown.keyId().equals(text.keyId())) {
            throw new IllegalArgumentException("What is shown instead has another key");
        }
        String sha256 = ShownInstead.hash(text);
        instead.hide(text.keyId(), sha256, shown == null ? null : shown.ciphertext());
        erasures.add(Erased.text(text.keyId(), sha256));
        keepers.forEach(keeper -> keeper.destroyed(text.keyId()));
    }

    void hideAgain(String keyId, String sha256) {
        instead.hide(keyId, sha256, null);
        keepers.forEach(keeper -> keeper.destroyed(keyId));
    }

    void drop(String keyId) {
        keys.delete(keyId);
        instead.forget(keyId);
        keepers.forEach(keeper -> keeper.destroyed(keyId));
    }

    /** Whether the key is there. */
    public boolean has(String keyId) {
        return keys.find(List.of(keyId)).containsKey(keyId);
    }

    /** Until the caller's transaction ends, none of these keys is destroyed. */
    public void hold(Collection<String> keyIds) {
        keys.hold(keyIds);
    }

    private static byte[] decrypt(AesGcmJce key, String keyId, byte[] sealed) {
        try {
            return key.decrypt(sealed, associated(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value does not belong to its key", e);
        }
    }

    private static byte[] associated(String keyId) {
        return keyId.getBytes(StandardCharsets.UTF_8);
    }
}
