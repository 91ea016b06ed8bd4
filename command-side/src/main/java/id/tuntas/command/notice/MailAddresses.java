package id.tuntas.command.notice;

import id.tuntas.events.Sealed;
import id.tuntas.ledger.sealing.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where officers want their mail, sealed with a key for each account. */
@Component
class MailAddresses {
    private final JdbcClient db;
    private final Vault vault;

    MailAddresses(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** When an officer gets mail. */
    enum Way {
        /** Together, in the morning of a working day. */
        DIGEST,
        AT_ONCE
    }

    /** Those of these accounts who want mail, and how. */
    Map<String, Way> ways(Collection<String> accounts) {
        Map<String, Way> ways = new HashMap<>();
        if (!accounts.isEmpty()) {
            db.sql("SELECT account, way FROM mail_address WHERE account IN (:accounts)")
                    .param("accounts", accounts)
                    .query(row -> {
                        ways.put(row.getString(1), Way.valueOf(row.getString(2)));
                    });
        }
        return ways;
    }

    boolean any() {
        return db.sql("SELECT COUNT(*) FROM (SELECT account FROM mail_address FETCH FIRST 1 ROWS ONLY) one")
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<String> find(String account) {
        return db.sql("SELECT address_key, address FROM mail_address WHERE account = ?")
                .param(account)
                .query((row, n) -> new Sealed(row.getString(1), row.getString(2)))
                .optional()
                .flatMap(vault::open);
    }

    void set(String account, String address, Way way) {
        String key = "mail:" + UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8));
        if (!vault.has(key)) {
            vault.createKeys(key);
        }
        String ciphertext = vault.seal(key, address).ciphertext();
        int known = db.sql("UPDATE mail_address SET address = ?, way = ? WHERE account = ?")
                .params(ciphertext, way.name(), account)
                .update();
        if (known == 0) {
            db.sql("INSERT INTO mail_address (account, address_key, address, way) VALUES (?, ?, ?, ?)")
                    .params(account, key, ciphertext, way.name())
                    .update();
        }
    }

    void remove(String account) {
        db.sql("DELETE FROM mail_address WHERE account = ?").param(account).update();
    }
}
