package id.tuntas.command.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys with which programs of others pass on what people tell them: tokens that belong to nobody's account, so that they
 * outlive the administrator who made them and any administrator can revoke them.
 */
@Component
public class Open311Keys {
    /** Owner of all of them; no account may have this name. */
    static final String OWNER = "open311";

    private static final String DEMO = "demo-" + OWNER;
    private static final String GOOD = "sha256 = ? AND scope = 'OPEN311' AND (expires_at IS NULL OR expires_at > ?)";

    private final JdbcClient db;
    private final Clock clock;

    Open311Keys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The name of the program whose key this is, if it is good now. That it was used is noted once a day. */
    public Optional<String> client(String key) {
        String sha256 = Accounts.sha256(key);
        Timestamp now = Timestamp.from(clock.instant());
        Optional<String> client = db.sql("SELECT label FROM api_token WHERE " + GOOD)
                .params(sha256, now)
                .query(String.class)
                .optional();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        client.ifPresent(known -> db.sql("UPDATE api_token SET last_used_on = ?"
                        + " WHERE sha256 = ? AND (last_used_on IS NULL OR last_used_on < ?)")
                .params(today, sha256, today)
                .update());
        return client;
    }

    /** When the demo starts, then the key that everybody knows is good. */
    @Component
    @ConditionalOnBooleanProperty("tuntas.demo")
    static class Demo implements ApplicationRunner {
        private final JdbcClient db;

        Demo(JdbcClient db) {
            this.db = db;
        }

        @Override
        public void run(ApplicationArguments arguments) {
            long known = db.sql("SELECT COUNT(*) FROM api_token WHERE sha256 = ?")
                    .param(Accounts.sha256(DEMO))
                    .query(Long.class)
                    .single();
            if (known == 0) {
                db.sql("INSERT INTO api_token (sha256, account, label, scope) VALUES (?, ?, 'demo', 'OPEN311')")
                        .params(Accounts.sha256(DEMO), OWNER)
                        .update();
            }
        }
    }
}
