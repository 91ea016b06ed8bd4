package id.tuntas.ledger.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import id.tuntas.events.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals and opens what must not stand in the history in clear. Each key is 256 random bits, wrapped by the master key
 * and kept in a table; text is AES-256-GCM with the key id as associated data. A destroyed key opens nothing, and that
 * is no error.
 *
 * <p>Takes part in the caller's transaction, so that keys and the events that need them are stored together.
 */
public final class Vault {
    private final JdbcClient db;
    private final Iterable<KeyDestroyed> keepers;
    private final AesGcmJce master;
    private final SecureRandom random = new SecureRandom();

    Vault(JdbcClient db, Iterable<KeyDestroyed> keepers, byte[] masterKey) throws GeneralSecurityException {
        this.db = db;
        this.keepers = keepers;
        this.master = new AesGcmJce(masterKey);
    }

    /** Makes keys with these ids; each must be new. */
    public void createKeys(String... keyIds) {
        for (String keyId : keyIds) {
            byte[] key = new byte[KeyFile.BYTES];
            random.nextBytes(key);
            db.sql("INSERT INTO sealing_key (key_id, wrapped) VALUES (?, ?)")
                    .params(keyId, wrap(keyId, key))
                    .update();
        }
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
        AesGcmJce key = keys(List.of(keyId)).get(keyId);
        if (key == null) {
            throw new MissingKeyException(keyId);
        }
        try {
            return key.encrypt(content, associated(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** Opens bytes; empty when the key is gone. */
    public Optional<byte[]> open(String keyId, byte[] sealed) {
        return Optional.ofNullable(keys(List.of(keyId)).get(keyId)).map(key -> decrypt(key, keyId, sealed));
    }

    /** Opens a text; empty when the key is gone. */
    public Optional<String> open(Sealed sealed) {
        return Optional.ofNullable(openAll(List.of(sealed)).get(sealed));
    }

    /** Opens many texts with one look at the keys. A text whose key is gone is not in the answer. */
    public Map<Sealed, String> openAll(Collection<Sealed> sealed) {
        Map<String, AesGcmJce> keys = keys(sealed.stream().map(Sealed::keyId).collect(Collectors.toSet()));
        Map<Sealed, String> opened = new HashMap<>();
        for (Sealed value : sealed) {
            AesGcmJce key = keys.get(value.keyId());
            if (key != null) {
                byte[] text = decrypt(key, value.keyId(), Base64.getDecoder().decode(value.ciphertext()));
                opened.put(value, new String(text, StandardCharsets.UTF_8));
            }
        }
        return opened;
    }

    /** Destroys a key: whatever was sealed with it can never be read again, and what was made from it goes too. */
    public void destroyKey(String keyId) {
        db.sql("DELETE FROM sealing_key WHERE key_id = ?").param(keyId).update();
        keepers.forEach(keeper -> keeper.destroyed(keyId));
    }

    /** Until the caller's transaction ends, none of these keys is destroyed. */
    public void hold(Collection<String> keyIds) {
        if (!keyIds.isEmpty()) {
            db.sql("SELECT key_id FROM sealing_key WHERE key_id IN (:ids) ORDER BY key_id FOR UPDATE")
                    .param("ids", Set.copyOf(keyIds))
                    .query(String.class)
                    .list();
        }
    }

    private Map<String, AesGcmJce> keys(Collection<String> keyIds) {
        if (keyIds.isEmpty()) {
            return Map.of();
        }
        Map<String, AesGcmJce> keys = new HashMap<>();
        db.sql("SELECT key_id, wrapped FROM sealing_key WHERE key_id IN (:ids)")
                .param("ids", Set.copyOf(keyIds))
                .query((row, n) -> keys.put(row.getString(1), unwrap(row.getString(1), row.getBytes(2))))
                .list();
        return keys;
    }

    private byte[] wrap(String keyId, byte[] key) {
        try {
            return master.encrypt(key, associated(keyId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrapping a key failed", e);
        }
    }

    private AesGcmJce unwrap(String keyId, byte[] wrapped) {
        try {
            return new AesGcmJce(master.decrypt(wrapped, associated(keyId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key does not belong to this master key", e);
        }
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
