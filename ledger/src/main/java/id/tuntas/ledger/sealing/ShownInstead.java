package id.tuntas.ledger.sealing;

import id.tuntas.events.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sealed texts that are never opened again, or of which another one is opened instead. The history is bound by its hashes
 * and keeps the ciphertext, so this hides a text everywhere; only destroying its key makes it unreadable.
 */
final class ShownInstead {
    private final JdbcClient db;
    private final SealingKeys keys;

    ShownInstead(JdbcClient db, SealingKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    /** @param instead what is opened in its place, sealed with the same key; null for nothing */
    void hide(String keyId, String sha256, @Nullable String instead) {
        db.sql("DELETE FROM sealed_instead WHERE key_id = ? AND sha256 = ?")
                .params(keyId, sha256)
                .update();
        db.sql("INSERT INTO sealed_instead (key_id, sha256, instead) VALUES (?, ?, ?)")
                .params(keyId, sha256)
                .param(instead)
                .update();
        keys.hides(keyId);
    }

    void forget(String keyId) {
        db.sql("DELETE FROM sealed_instead WHERE key_id = ?").param(keyId).update();
    }

    /** What is to be opened for each of these texts; those that are hidden are not in the answer. */
    Map<Sealed, Sealed> of(Collection<Sealed> texts, Set<String> hiding) {
        Map<Sealed, Sealed> shown = new HashMap<>();
        texts.forEach(text -> shown.put(text, text));
        if (hiding.isEmpty()) {
            return shown;
        }
        Map<String, @Nullable String> instead = new HashMap<>();
        db.sql("SELECT key_id, sha256, instead FROM sealed_instead WHERE key_id IN (:ids)")
                .param("ids", hiding)
                .query(row -> {
                    instead.put(row.getString(1) + " " + row.getString(2), row.getString(3));
                });
        for (Sealed text : texts) {
            String name = text.keyId() + " " + hash(text);
            if (instead.containsKey(name)) {
                String other = instead.get(name);
                if (other == null) {
                    shown.remove(text);
                } else {
                    shown.put(text, new Sealed(text.keyId(), other));
                }
            }
        }
        return shown;
    }

    static String hash(Sealed text) {
        return SealedFiles.sha256(text.ciphertext().getBytes(StandardCharsets.US_ASCII));
    }
}
