package id.tuntas.query.access;

import id.tuntas.events.account.TokenScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    AccountUsers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean exists(String account) {
        return db.sql("SELECT COUNT(*) FROM account WHERE name = ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                > 0;
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

    /**
     * A token that is good now.
     *
     * @param fixed whether it has no end, as only those of the demo
     */
    record Token(String account, TokenScope scope, boolean fixed) {}

    private record Kept(
            Token token, @Nullable Instant end, @Nullable LocalDate used) {}

    /** Whose token this is. That it was used is noted once a day. */
    Optional<Token> token(String secret) {
        String sha256 = sha256(secret);
        return db.sql("SELECT account, scope, expires_at, last_used_on FROM api_token WHERE sha256 = ?")
                .param(sha256)
                .query((row, n) -> kept(row))
                .optional()
                .filter(kept -> kept.end() == null || clock.instant().isBefore(kept.end()))
                .map(kept -> {
                    note(kept, sha256);
                    return kept.token();
                });
    }

    private static Kept kept(ResultSet row) throws SQLException {
        @Nullable Timestamp end = row.getTimestamp(3);
        return new Kept(
                new Token(row.getString(1), TokenScope.valueOf(row.getString(2)), end == null),
                end == null ? null : end.toInstant(),
                row.getObject(4, LocalDate.class));
    }

    private void note(Kept kept, String sha256) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!kept.token().fixed() && !today.equals(kept.used())) {
            db.sql("UPDATE api_token SET last_used_on = ? WHERE sha256 = ?")
                    .params(today, sha256)
                    .update();
        }
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
