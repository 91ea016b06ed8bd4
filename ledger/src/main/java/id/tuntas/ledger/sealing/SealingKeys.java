package id.tuntas.ledger.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys: 256 random bits each, wrapped by the master key of its epoch. */
final class SealingKeys {
    private final JdbcClient db;
    private final MasterKeys masters;
    private final SecureRandom random = new SecureRandom();

    SealingKeys(JdbcClient db, MasterKeys masters) {
        this.db = db;
        this.masters = masters;
    }

    /**
     * A key that is there.
     *
     * @param hides whether some of what it sealed is not shown as it was told
     */
    record Found(AesGcmJce key, boolean hides) {}

    /** Wrapped by the youngest master key, also by a process that began before that one was made. */
    FreshKeys create(List<String> keyIds) {
        int epoch = db.sql("SELECT MAX(epoch) FROM master_epoch")
                .query(Integer.class)
                .single();
        Map<String, AesGcmJce> made = new HashMap<>();
        List<Object> row = new ArrayList<>();
        for (String keyId : keyIds) {
            byte[] key = new byte[KeyFile.BYTES];
            random.nextBytes(key);
            made.put(keyId, cipher(key));
            row.addAll(List.of(keyId, epoch, masters.wrap(epoch, keyId, key)));
        }
        String rows = String.join(", ", Collections.nCopies(keyIds.size(), "(?, ?, ?)"));
        db.sql("INSERT INTO sealing_key (key_id, epoch, wrapped) VALUES " + rows)
                .params(row)
                .update();
        return new FreshKeys(made);
    }

    /** Those of these keys that are there. */
    Map<String, Found> find(Collection<String> keyIds) {
        Map<String, Found> found = new HashMap<>();
        if (!keyIds.isEmpty()) {
            db.sql("SELECT key_id, epoch, wrapped, hides FROM sealing_key WHERE key_id IN (:ids)")
                    .param("ids", Set.copyOf(keyIds))
                    .query(row -> {
                        String keyId = row.getString(1);
                        byte[] key = masters.unwrap(row.getInt(2), keyId, row.getBytes(3));
                        found.put(keyId, new Found(cipher(key), row.getBoolean(4)));
                    });
        }
        return found;
    }

    void delete(String keyId) {
        db.sql("DELETE FROM sealing_key WHERE key_id = ?").param(keyId).update();
    }

    void hold(Collection<String> keyIds) {
        if (!keyIds.isEmpty()) {
            db.sql("SELECT key_id FROM sealing_key WHERE key_id IN (:ids) ORDER BY key_id FOR UPDATE")
                    .param("ids", Set.copyOf(keyIds))
                    .query(String.class)
                    .list();
        }
    }

    void hides(String keyId) {
        db.sql("UPDATE sealing_key SET hides = TRUE WHERE key_id = ?")
                .param(keyId)
                .update();
    }

    private static AesGcmJce cipher(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of 32 bytes is always one", e);
        }
    }
}
