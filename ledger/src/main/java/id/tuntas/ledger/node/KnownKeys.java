package id.tuntas.ledger.node;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which key files this database is used with. A node that came with others would sign another log, give out tracking codes
 * that nobody else knows, and read nobody's session: it does not start. The database keeps a fingerprint, of which no key
 * can be told.
 */
public final class KnownKeys {
    private final JdbcClient db;
    private final Nodes nodes;

    KnownKeys(JdbcClient db, Nodes nodes) {
        this.db = db;
        this.nodes = nodes;
    }

    /**
     * Refuses a key that is not the one known by this name; an unknown one is known from now on.
     *
     * @param name the key file's name
     * @param justMade whether there was no such file: then it takes the place of the one known, which is lost, unless
     *     another node is there, which has it
     * @throws IllegalStateException when this node must not start with it
     */
    public void same(String name, byte[] key, boolean justMade) {
        String print = print(name, key);
        String known = find(name).orElseGet(() -> first(name, print));
        if (known.equals(print)) {
            return;
        }
        if (justMade && !nodes.hasOthers()) {
            replace(name, key);
            return;
        }
        throw new IllegalStateException("The key file " + name + " is not the one with which this database is used."
                + " All nodes share one folder of keys and one of the ledger (tuntas.keys, tuntas.ledger.folder): mount"
                + " them on each node, or copy the file to this one, and start again.");
    }

    /** From now on it is this one. */
    public void replace(String name, byte[] key) {
        db.sql("UPDATE known_key SET print = ? WHERE name = ?")
                .params(print(name, key), name)
                .update();
    }

    private Optional<String> find(String name) {
        return db.sql("SELECT print FROM known_key WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    private String first(String name, String print) {
        try {
            db.sql("INSERT INTO known_key (name, print) VALUES (?, ?)")
                    .params(name, print)
                    .update();
            return print;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return find(name).orElseThrow();
        }
    }

    private static String print(String name, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(("print of " + name).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java", e);
        }
    }
}
