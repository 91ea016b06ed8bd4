package id.tuntas.command.notice;

import id.tuntas.command.notice.Webhook.Purpose;
import id.tuntas.events.Sealed;
import id.tuntas.ledger.sealing.Vault;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programs elsewhere that are told. Their secrets lie sealed and are opened to sign and for nothing else. */
@Component
class Webhooks {
    /** So long the old secret signs beside the new one. */
    static final Duration OLD_SECRET_LASTS = Duration.ofHours(24);

    static final int WEBHOOKS_MAX = 20;

    private static final String OF_THE_TURN = " WHERE id = ? AND next_try_at = ? AND leaf = ?";

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    Webhooks(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    private record Row(
            Webhook webhook, Sealed secret, @Nullable Sealed oldSecret) {}

    /** The one by which messages go out to telephones: the one that was made last. */
    Optional<Webhook> gateway() {
        return opened("purpose = 'MESSAGES' AND stopped = FALSE ORDER BY created_at DESC, id").stream()
                .findFirst();
    }

    /** Those that are told of events and may be told now. */
    List<Webhook> due() {
        return opened("purpose = 'EVENTS' AND stopped = FALSE ORDER BY next_try_at, id").stream()
                .filter(webhook -> !webhook.next().isAfter(clock.instant()))
                .toList();
    }

    private List<Webhook> opened(String condition) {
        return db
                .sql("SELECT id, purpose, address, secret_key, secret, old_secret, old_until, leaf, tries, next_try_at"
                        + " FROM webhook WHERE " + condition)
                .query((row, n) -> {
                    Timestamp oldUntil = row.getTimestamp(7);
                    String old = row.getString(6);
                    boolean both = old != null
                            && oldUntil != null
                            && oldUntil.toInstant().isAfter(clock.instant());
                    Webhook webhook = new Webhook(
                            row.getString(1),
                            Purpose.valueOf(row.getString(2)),
                            URI.create(row.getString(3)),
                            "",
                            null,
                            row.getLong(8),
                            row.getInt(9),
                            Objects.requireNonNull(row.getTimestamp(10)).toInstant());
                    return new Row(
                            webhook,
                            new Sealed(row.getString(4), row.getString(5)),
                            both ? new Sealed(row.getString(4), old) : null);
                })
                .list()
                .stream()
                .map(this::opened)
                .toList();
    }

    private Webhook opened(Row row) {
        Webhook known = row.webhook();
        Sealed old = row.oldSecret();
        return new Webhook(
                known.id(),
                known.purpose(),
                known.address(),
                vault.open(row.secret()).orElseThrow(),
                old == null ? null : vault.open(old).orElse(null),
                known.leaf(),
                known.tries(),
                known.next());
    }

    long count() {
        return db.sql("SELECT COUNT(*) FROM webhook").query(Long.class).single();
    }

    void add(String id, String label, Purpose purpose, String address, String secret, long leaf) {
        String key = "webhook:" + id;
        vault.createKeys(key);
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("INSERT INTO webhook (id, label, purpose, address, secret_key, secret, created_at, leaf, tries,"
                        + " next_try_at, stopped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, FALSE)")
                .params(id, label, purpose.name(), address)
                .params(key, vault.seal(key, secret).ciphertext(), now, leaf, now)
                .update();
    }

    /** The new secret signs from now on, the one before it for a day more. */
    boolean renew(String id, String secret) {
        return db.sql("UPDATE webhook SET old_secret = secret, old_until = ?, secret = ? WHERE id = ?")
                        .params(Timestamp.from(clock.instant().plus(OLD_SECRET_LASTS)))
                        .params(vault.seal("webhook:" + id, secret).ciphertext(), id)
                        .update()
                == 1;
    }

    /** @param leaf from where it is told on, null for where it was */
    boolean resume(String id, @Nullable Long leaf) {
        return db.sql("UPDATE webhook SET stopped = FALSE, tries = 0, next_try_at = ?, leaf = COALESCE(?, leaf)"
                                + " WHERE id = ?")
                        .param(Timestamp.from(clock.instant()))
                        .param(leaf)
                        .param(id)
                        .update()
                == 1;
    }

    boolean remove(String id) {
        return db.sql("DELETE FROM webhook WHERE id = ?").param(id).update() == 1;
    }

    boolean exists(String id) {
        return db.sql("SELECT COUNT(*) FROM webhook WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Somebody's turn to tell a program. It ends when another node takes the program, or when somebody has it resumed:
     * then nothing of what was told in it is noted any more.
     *
     * @param until its end, by which it is known
     * @param leaf the next step to be told
     */
    record Turn(String id, Instant until, long leaf) {
        Turn at(long next) {
            return new Turn(id, until, next);
        }
    }

    /** Takes it for so long; empty when another node has, or somebody changed it. */
    Optional<Turn> take(Webhook webhook, Duration time) {
        // As finely as every database keeps it.
        Instant until = clock.instant().plus(time).truncatedTo(ChronoUnit.MICROS);
        int taken = db.sql("UPDATE webhook SET next_try_at = ? WHERE id = ? AND next_try_at = ? AND leaf = ?")
                .params(Timestamp.from(until), webhook.id())
                .params(Timestamp.from(webhook.next()), webhook.leaf())
                .update();
        return taken == 1 ? Optional.of(new Turn(webhook.id(), until, webhook.leaf())) : Optional.empty();
    }

    /** It has been told up to before this leaf; false when the turn has ended. */
    boolean told(Turn turn, long leaf) {
        return db.sql("UPDATE webhook SET leaf = ?, tries = 0, cause = NULL" + OF_THE_TURN)
                        .param(leaf)
                        .params(turn.id(), Timestamp.from(turn.until()), turn.leaf())
                        .update()
                == 1;
    }

    /** Attempts since the last one that arrived. */
    int tries(Turn turn) {
        return db.sql("SELECT COALESCE(MAX(tries), 0) FROM webhook WHERE id = ?")
                .param(turn.id())
                .query(Integer.class)
                .single();
    }

    void free(Turn turn) {
        db.sql("UPDATE webhook SET next_try_at = ?" + OF_THE_TURN)
                .param(Timestamp.from(clock.instant()))
                .params(turn.id(), Timestamp.from(turn.until()), turn.leaf())
                .update();
    }

    void failed(Turn turn, int tries, Instant next, boolean stopped, String cause) {
        db.sql("UPDATE webhook SET tries = ?, next_try_at = ?, stopped = ?, cause = ?" + OF_THE_TURN)
                .params(tries, Timestamp.from(next), stopped, cause)
                .params(turn.id(), Timestamp.from(turn.until()), turn.leaf())
                .update();
    }
}
