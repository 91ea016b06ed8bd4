package id.tuntas.command.notice;

import id.tuntas.command.notice.Delivery.State;
import id.tuntas.events.notice.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what is sent. Whoever changes a row out of {@code WAITING} has it, and no other node does. */
@Component
class Deliveries {
    /** Longer than any attempt takes: whoever has a row for longer has died with it. */
    static final Duration ATTEMPT_MAX = Duration.ofMinutes(5);

    private static final String COLUMNS =
            "id, event_identifier, channel, recipient, issue, kind, leaf, digest, tries, next_try_at";

    private final JdbcClient db;

    Deliveries(JdbcClient db) {
        this.db = db;
    }

    /** Notes that this is to be sent; what is noted for this event and recipient already stays as it is. */
    void add(Delivery delivery, Instant now) {
        db.sql("""
                        INSERT INTO delivery (id, event_identifier, channel, recipient, issue, kind, leaf, digest, state,
                            tries, made_at, next_try_at)
                        SELECT ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ? WHERE NOT EXISTS
                            (SELECT 1 FROM delivery WHERE event_identifier = ? AND recipient = ?)""")
                .params(delivery.id(), delivery.event(), delivery.channel().name(), delivery.recipient())
                .params(delivery.issue(), delivery.kind().name(), delivery.leaf(), delivery.digest())
                .params(Timestamp.from(now), Timestamp.from(delivery.next()))
                .params(delivery.event(), delivery.recipient())
                .update();
    }

    /** What may be sent now, the longest waiting first. */
    List<Delivery> due(Instant now, int limit) {
        return db.sql("SELECT " + COLUMNS + " FROM delivery WHERE state = 'WAITING' AND next_try_at <= ?"
                        + " ORDER BY next_try_at, leaf FETCH FIRST ? ROWS ONLY")
                .params(Timestamp.from(now), limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** What goes into one summary with this one. */
    List<Delivery> withIt(Delivery one, Instant now, int limit) {
        return db.sql("SELECT " + COLUMNS + " FROM delivery WHERE state = 'WAITING' AND next_try_at <= ?"
                        + " AND digest = TRUE AND recipient = ? ORDER BY leaf FETCH FIRST ? ROWS ONLY")
                .params(Timestamp.from(now), one.recipient(), limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString(1),
                row.getString(2),
                Channel.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                NoticeKind.valueOf(row.getString(6)),
                row.getLong(7),
                row.getBoolean(8),
                row.getInt(9),
                Objects.requireNonNull(row.getTimestamp(10)).toInstant());
    }

    /** Takes it; false when another node has. What it counts as an attempt is counted before it is made. */
    boolean take(Delivery delivery, Instant now) {
        return db.sql("UPDATE delivery SET state = 'SENDING', tries = tries + 1, next_try_at = ?"
                                + " WHERE id = ? AND state = 'WAITING'")
                        .params(Timestamp.from(now.plus(ATTEMPT_MAX)), delivery.id())
                        .update()
                == 1;
    }

    void end(Delivery delivery, State state, String cause, Instant now) {
        db.sql("UPDATE delivery SET state = ?, cause = ?, ended_at = ? WHERE id = ? AND state = 'SENDING'")
                .param(state.name())
                .param(orNull(cause))
                .params(Timestamp.from(now), delivery.id())
                .update();
    }

    void again(Delivery delivery, Instant next, String cause) {
        db.sql("UPDATE delivery SET state = 'WAITING', next_try_at = ?, cause = ? WHERE id = ? AND state = 'SENDING'")
                .params(Timestamp.from(next), cause, delivery.id())
                .update();
    }

    /**
     * What a node had taken when it died. A gateway knows a message again by its identity and gets it once more; of a
     * mail nobody knows, and two are worse than a person's look.
     */
    void leftBehind(Instant now) {
        db.sql("UPDATE delivery SET state = 'UNCLEAR', cause = 'stopped', ended_at = ?"
                        + " WHERE state = 'SENDING' AND channel = 'MAIL' AND next_try_at <= ?")
                .params(Timestamp.from(now), Timestamp.from(now))
                .update();
        db.sql("UPDATE delivery SET state = 'WAITING', cause = 'stopped' WHERE state = 'SENDING' AND next_try_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }

    /**
     * Forgets what was sent, or had nobody to be sent to, before a moment; what a person has to look at stays. When it was
     * taken lies minutes before its end and has an index.
     */
    void forget(Instant before, int limit) {
        db.sql(
                        "DELETE FROM delivery WHERE id IN (SELECT old.id FROM delivery old WHERE old.state IN ('SENT', 'DROPPED')"
                                + " AND old.next_try_at < ? ORDER BY old.next_try_at FETCH FIRST ? ROWS ONLY)")
                .params(Timestamp.from(before), limit)
                .update();
    }

    /** Somebody wants it tried again, from the first attempt; false when there is nothing to try. */
    boolean tryAgain(String id, Instant now) {
        return db.sql("UPDATE delivery SET state = 'WAITING', tries = 0, next_try_at = ?, ended_at = NULL"
                                + " WHERE id = ? AND (state = 'FAILED' OR state = 'UNCLEAR')")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    long count(Channel channel, State state) {
        return db.sql("SELECT COUNT(*) FROM delivery WHERE channel = ? AND state = ?")
                .params(channel.name(), state.name())
                .query(Long.class)
                .single();
    }

    private static @Nullable String orNull(String cause) {
        return cause.isEmpty() ? null : cause;
    }
}
