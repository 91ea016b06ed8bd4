package id.tuntas.command.account;

import id.tuntas.events.account.TokenScope;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets for programs: a prefix by which scanners know them, and 256 random bits, kept as SHA-256. */
@Component
class Tokens {
    private static final String PREFIX = "tuntas_";
    private static final int BYTES = 32;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new secret for a program. */
    String secret() {
        return PREFIX + link();
    }

    /** A new secret for a link. */
    String link() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How many an account has that are good now; those that are over are forgotten. */
    long count(String account) {
        db.sql("DELETE FROM api_token WHERE account = ? AND expires_at <= ?")
                .params(account, Timestamp.from(clock.instant()))
                .update();
        return db.sql("SELECT COUNT(*) FROM api_token WHERE account = ? AND id IS NOT NULL")
                .param(account)
                .query(Long.class)
                .single();
    }

    void add(IssueToken command, Instant end) {
        TokenScope scope = command.body().scope();
        db.sql("INSERT INTO api_token (sha256, account, id, label, scope, created_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Accounts.sha256(command.secret()), command.account(), command.token())
                .params(command.body().label().strip(), scope.name())
                .params(Timestamp.from(clock.instant()), Timestamp.from(end))
                .update();
    }

    /** Those of an account that read its due dates. */
    List<String> calendars(String account) {
        return db.sql("SELECT id FROM api_token WHERE account = ? AND scope = ? AND id IS NOT NULL ORDER BY id")
                .params(account, TokenScope.CALENDAR.name())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Whether there was such a one of this account. */
    boolean remove(String account, String token) {
        return db.sql("DELETE FROM api_token WHERE account = ? AND id = ?")
                        .params(account, token)
                        .update()
                == 1;
    }

    /** Makes a link to set the account's password with; those given out before are void. */
    void offerReset(String account, String token, Instant end) {
        db.sql("DELETE FROM password_reset WHERE account = ? OR expires_at <= ?")
                .params(account, Timestamp.from(clock.instant()))
                .update();
        db.sql("INSERT INTO password_reset (sha256, account, expires_at) VALUES (?, ?, ?)")
                .params(Accounts.sha256(token), account, Timestamp.from(end))
                .update();
    }

    /** The account whose password the link sets, empty when it leads nowhere. */
    String resettable(String token) {
        return db.sql("SELECT account FROM password_reset WHERE sha256 = ? AND expires_at > ?")
                .params(Accounts.sha256(token), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
