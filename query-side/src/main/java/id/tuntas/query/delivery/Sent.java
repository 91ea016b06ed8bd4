package id.tuntas.query.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is sent, which hold no address, and of those who are told elsewhere. */
@Component
class Sent {
    static final int SHOWN_MAX = 100;

    private final JdbcClient db;

    Sent(JdbcClient db) {
        this.db = db;
    }

    /**
     * A mail or message.
     *
     * @param recipient an officer's account, or {@code reporter}
     * @param next when it is tried next, of those that wait
     * @param cause kind of the last failure, null when there was none
     */
    record Item(
            String id,
            String channel,
            String recipient,
            String state,
            int tries,
            Instant made,
            Instant next,
            @Nullable String cause) {}

    /** How many are in a state. */
    record Count(String state, long count) {}

    /** A program elsewhere. */
    record Program(
            String id,
            String label,
            String purpose,
            String address,
            long leaf,
            int tries,
            boolean stopped,
            @Nullable String cause) {}

    List<Count> counts() {
        return db.sql("SELECT state, COUNT(*) FROM delivery GROUP BY state ORDER BY state")
                .query((row, n) -> new Count(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Of a state, the newest first. */
    List<Item> in(String state) {
        return db.sql("SELECT id, channel, recipient, state, tries, made_at, next_try_at, cause FROM delivery"
                        + " WHERE state = ? ORDER BY made_at DESC, id FETCH FIRST " + SHOWN_MAX + " ROWS ONLY")
                .param(state)
                .query((row, n) -> new Item(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        time(row.getTimestamp(6)),
                        time(row.getTimestamp(7)),
                        row.getString(8)))
                .list();
    }

    List<Program> programs() {
        return db.sql("SELECT id, label, purpose, address, leaf, tries, stopped, cause FROM webhook"
                        + " ORDER BY created_at, id")
                .query((row, n) -> new Program(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getBoolean(7),
                        row.getString(8)))
                .list();
    }

    private static Instant time(@Nullable Timestamp moment) {
        return Objects.requireNonNull(moment).toInstant();
    }
}
