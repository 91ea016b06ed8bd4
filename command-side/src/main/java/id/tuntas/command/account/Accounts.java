package id.tuntas.command.account;

import id.tuntas.command.organisation.KnownAccounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes accounts. Passwords are kept as argon2id; tokens are 256 random bits and kept as SHA-256. */
@Component
class Accounts implements KnownAccounts {
    private final JdbcClient db;
    private final PasswordEncoder passwords;

    Accounts(JdbcClient db, PasswordEncoder passwords) {
        this.db = db;
        this.passwords = passwords;
    }

    @Override
    public boolean exists(String name) {
        return db.sql("SELECT COUNT(*) FROM account WHERE name = ?")
                        .param(name)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether there is any account at all. */
    public boolean any() {
        return db.sql("SELECT COUNT(*) FROM account").query(Long.class).single() > 0;
    }

    /** The accounts that can be entered by whoever knows their names, as in the demo. */
    List<String> openToAnybody() {
        return db
                .sql("SELECT account, sha256 FROM api_token")
                .query((row, n) -> isGuessable(row.getString(1), row.getString(2)) ? row.getString(1) : "")
                .stream()
                .filter(account -> !account.isEmpty())
                .toList();
    }

    private static boolean isGuessable(String account, String sha256) {
        return sha256.equals(sha256(account)) || sha256.equals(sha256("demo-" + account));
    }

    /** Makes an account that does not exist yet. */
    void create(String name, String password) {
        db.sql("INSERT INTO account (name, password_hash) VALUES (?, ?)")
                .params(name, passwords.encode(password))
                .update();
    }

    /** Whether this is the account's password now; costs a slow hash. */
    boolean isPassword(String name, String password) {
        return db.sql("SELECT password_hash FROM account WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
    }

    /** Sets a new password; links to set one are void after that. */
    void setPassword(String name, String password) {
        db.sql("UPDATE account SET password_hash = ? WHERE name = ?")
                .params(passwords.encode(password), name)
                .update();
        db.sql("DELETE FROM password_reset WHERE account = ?").param(name).update();
    }

    /** Ends the account's sessions, except one; null for all. */
    int endSessions(String name, @Nullable String except) {
        return db.sql("DELETE FROM spring_session WHERE principal_name = ? AND session_id <> ?")
                .params(name, except == null ? "" : except)
                .update();
    }

    /** Lets programs call in the account's name. */
    void giveToken(String name, String token) {
        db.sql("INSERT INTO api_token (sha256, account) VALUES (?, ?)")
                .params(sha256(token), name)
                .update();
    }

    static String sha256(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
