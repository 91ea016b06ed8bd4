package id.tuntas.query.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Accounts and their tokens. A token is 256 random bits, so its plain SHA-256 is enough to keep. */
@Component
class AccountUsers implements UserDetailsService {
    private final JdbcClient db;

    AccountUsers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public UserDetails loadUserByUsername(String account) {
        return db.sql("SELECT name, password_hash FROM account WHERE name = ?")
                .param(account)
                .query((row, n) -> User.withUsername(row.getString(1))
                        .password(row.getString(2))
                        .authorities("OFFICER")
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    Optional<String> accountOf(String token) {
        return db.sql("SELECT account FROM api_token WHERE sha256 = ?")
                .param(sha256(token))
                .query(String.class)
                .optional();
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
