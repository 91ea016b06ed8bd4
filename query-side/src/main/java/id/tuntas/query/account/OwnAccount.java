package id.tuntas.query.account;

import id.tuntas.events.account.TokenScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what an account can be entered at this moment. */
@Component
class OwnAccount {
    private static final int SESSIONS_MAX = 50;

    private final JdbcClient db;
    private final Clock clock;

    OwnAccount(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A session that has not ended.
     *
     * @param here whether it is the one that looks
     */
    record Session(Instant begun, Instant lastUsed, boolean here) {}

    /** A token for a program; of its secret nothing is known here. */
    record Token(
            String id,
            String label,
            TokenScope scope,
            Instant created,
            Instant end,
            @Nullable LocalDate lastUsed) {}

    /** A passkey on one of the owner's devices. */
    record Passkey(String id, String label, Instant created, Instant lastUsed) {}

    /** Newest use first, fifty at most. */
    List<Session> sessions(String account, @Nullable String here) {
        return db.sql("SELECT session_id, creation_time, last_access_time FROM spring_session"
                        + " WHERE principal_name = ? ORDER BY last_access_time DESC LIMIT " + SESSIONS_MAX)
                .param(account)
                .query((row, n) -> new Session(
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(1).equals(here)))
                .list();
    }

    List<Token> tokens(String account) {
        return db.sql("SELECT id, label, scope, created_at, expires_at, last_used_on FROM api_token"
                        + " WHERE account = ? AND id IS NOT NULL AND expires_at > ? ORDER BY created_at, id")
                .params(account, Timestamp.from(clock.instant()))
                .query((row, n) -> new Token(
                        row.getString(1),
                        row.getString(2),
                        TokenScope.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    List<Passkey> passkeys(String account) {
        return db.sql("SELECT credential_id, label, created, last_used FROM user_credentials"
                        + " WHERE user_entity_user_id IN (SELECT id FROM user_entities WHERE name = ?)"
                        + " ORDER BY created, credential_id")
                .param(account)
                .query((row, n) -> new Passkey(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
