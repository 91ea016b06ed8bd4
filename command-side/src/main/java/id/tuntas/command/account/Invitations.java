package id.tuntas.command.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one-time link: 256 random bits, kept as SHA-256, good for a day and for one account. */
@Component
class Invitations {
    static final Duration VALID = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes a new link into this office; those given out before are void. */
    String renew(String office) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        db.sql("DELETE FROM invitation").update();
        db.sql("INSERT INTO invitation (sha256, office, expires_at) VALUES (?, ?, ?)")
                .params(
                        Accounts.sha256(token),
                        office,
                        Timestamp.from(clock.instant().plus(VALID)))
                .update();
        return token;
    }

    /** Whether there is a link that leads somewhere. */
    boolean anyGood() {
        return db.sql("SELECT COUNT(*) FROM invitation WHERE expires_at > ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Uses a link up, in the caller's transaction; the office it leads to, or empty when it leads nowhere. */
    Optional<String> use(String token) {
        String sha256 = Accounts.sha256(token);
        Optional<String> office = db.sql("SELECT office, expires_at FROM invitation WHERE sha256 = ?")
                .param(sha256)
                .query((row, n) -> isOver(row.getTimestamp(2).toInstant()) ? "" : row.getString(1))
                .optional()
                .filter(found -> !found.isEmpty());
        int used =
                db.sql("DELETE FROM invitation WHERE sha256 = ?").param(sha256).update();
        return used == 1 ? office : Optional.empty();
    }

    private boolean isOver(Instant end) {
        return !clock.instant().isBefore(end);
    }
}
