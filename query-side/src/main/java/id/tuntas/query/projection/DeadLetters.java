package id.tuntas.query.projection;

import id.tuntas.query.log.QuietTrace;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events that a projection could not show. Each holds up the later events of the same history, such as an issue, in this
 * projection and nothing else. A letter names the first of them; all are read from the history again when it is tried
 * again, so no event stands here and none can be dropped here. Written only by whoever holds the projection's bookmark.
 */
@Component
public class DeadLetters {
    /** A projection that fails for more histories than this is broken as a whole, and stops. */
    static final int LETTERS_MAX = 1_000;

    /** Tries that the program makes by itself: with these pauses they go on for about a day and a half. */
    static final int TRIES_MAX = 12;

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_MAX = Duration.ofHours(6);
    private static final int DUE_AT_ONCE = 20;

    private static final String ALL = """
            SELECT letter, projection, aggregate_identifier, sequence_number, leaf_index, payload_type, since, tries,
                next_try_at, cause
            FROM dead_letter""";

    private final JdbcClient db;
    private final Clock clock;

    DeadLetters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A history that a projection does not show to its end.
     *
     * @param id identity of the letter
     * @param subject identity of the history, an issue's number for example
     * @param sequence number of the first event that is not shown
     * @param leaf its place in the ledger
     * @param type its stored name
     * @param since when it failed first
     * @param tries how often it was tried since
     * @param nextTry when it is tried again, null when nobody does so without being asked
     * @param cause kind and place of the last failure, without what it said
     */
    public record Letter(
            String id,
            String projection,
            String subject,
            long sequence,
            long leaf,
            String type,
            Instant since,
            int tries,
            @Nullable Instant nextTry,
            String cause) {}

    /** The letters, the oldest first, at most so many. */
    public List<Letter> oldest(int limit) {
        return list(ALL + " ORDER BY since, leaf_index, projection FETCH FIRST " + limit + " ROWS ONLY");
    }

    /** Whether some projection does not show this history to its end. */
    public boolean holdBack(String subject) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM dead_letter WHERE aggregate_identifier = ?)")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    /** How many histories this projection does not show to their end. */
    public long count(String projection) {
        return db.sql("SELECT COUNT(*) FROM dead_letter WHERE projection = ?")
                .param(projection)
                .query(Long.class)
                .single();
    }

    /** The histories that wait, in a set that may be added to. */
    Set<String> waiting(String projection) {
        return new HashSet<>(db.sql("SELECT aggregate_identifier FROM dead_letter WHERE projection = ?")
                .param(projection)
                .query((row, n) -> row.getString(1))
                .list());
    }

    Optional<Letter> find(String id) {
        return list(ALL + " WHERE letter = ?", id).stream().findFirst();
    }

    /** Those whose time has come, a few of them. */
    List<Letter> due() {
        return list(
                ALL + " WHERE next_try_at <= ? ORDER BY next_try_at FETCH FIRST " + DUE_AT_ONCE + " ROWS ONLY",
                Timestamp.from(clock.instant()));
    }

    /**
     * Takes an event out that failed, in the caller's transaction.
     *
     * @return false when there are too many already
     */
    boolean put(String projection, DomainEventMessage<?> event, String type, long leaf, Throwable failure) {
        if (count(projection) >= LETTERS_MAX) {
            return false;
        }
        Instant now = clock.instant();
        db.sql("""
                        INSERT INTO dead_letter (letter, projection, aggregate_identifier, sequence_number, leaf_index,
                            payload_type, since, tries, next_try_at, cause)
                        VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""")
                .params(UUID.randomUUID().toString(), projection, event.getAggregateIdentifier())
                .params(event.getSequenceNumber(), leaf, type)
                .params(Timestamp.from(now), Timestamp.from(now.plus(FIRST_PAUSE)), QuietTrace.brief(failure))
                .update();
        return true;
    }

    /** It failed again, perhaps at a later event. */
    void triedInVain(Letter letter, DomainEventMessage<?> event, long leaf, String type, Throwable failure) {
        int tries = letter.tries() + 1;
        Timestamp next = tries < TRIES_MAX ? Timestamp.from(clock.instant().plus(pause(tries))) : null;
        db.sql("""
                        UPDATE dead_letter SET sequence_number = ?, leaf_index = ?, payload_type = ?, tries = ?,
                            next_try_at = ?, cause = ? WHERE letter = ?""")
                .params(event.getSequenceNumber(), leaf, type, tries)
                .param(next)
                .params(QuietTrace.brief(failure), letter.id())
                .update();
    }

    /** Twice as long each time. */
    static Duration pause(int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 20));
        return pause.compareTo(PAUSE_MAX) < 0 ? pause : PAUSE_MAX;
    }

    void remove(Letter letter) {
        db.sql("DELETE FROM dead_letter WHERE letter = ?").param(letter.id()).update();
    }

    /** Everything up to the bookmark is shown: the projection was built anew. */
    void clear(String projection) {
        db.sql("DELETE FROM dead_letter WHERE projection = ?").param(projection).update();
    }

    private List<Letter> list(String query, Object... values) {
        return db.sql(query)
                .params(List.of(values))
                .query((row, n) -> {
                    Timestamp next = row.getTimestamp(9);
                    return new Letter(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getTimestamp(7).toInstant(),
                            row.getInt(8),
                            next == null ? null : next.toInstant(),
                            row.getString(10));
                })
                .list();
    }
}
