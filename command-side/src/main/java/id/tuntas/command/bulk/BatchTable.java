package id.tuntas.command.bulk;

import id.tuntas.command.door.Fingerprint;
import id.tuntas.command.door.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The batches and what became of each of their lines. What happened to the issues stands in their histories. */
@Component
class BatchTable {
    /** Long enough to look up what was done last month; nothing that anybody has to prove. */
    private static final Duration KEPT = Duration.ofDays(60);

    /** A line that was begun and not ended for so long was left behind by a node that died. */
    private static final Duration RUNS_MAX = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    BatchTable(JdbcClient db, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts a batch down, all of it or nothing, before its first line is run; one that stands there already stays as it
     * is.
     *
     * @throws Refused when the same key came with another batch
     */
    void begin(Batch batch, String account) {
        String fingerprint = Fingerprint.of(json.writeValueAsString(batch.body()));
        try {
            transaction.executeWithoutResult(status -> insert(batch, account, fingerprint));
        } catch (DuplicateKeyException e) {
            String known = db.sql("SELECT fingerprint FROM bulk_batch WHERE batch = ?")
                    .param(batch.id())
                    .query(String.class)
                    .single();
            if (!known.equals(fingerprint)) {
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            }
        }
    }

    private void insert(Batch batch, String account, String fingerprint) {
        Instant now = clock.instant();
        forgetOld(account, now.minus(KEPT));
        db.sql("INSERT INTO bulk_batch (batch, account, act, queue, fingerprint, begun_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        batch.id(),
                        account,
                        batch.body().act().name(),
                        batch.body().queue(),
                        fingerprint,
                        Timestamp.from(now))
                .update();
        int place = 0;
        for (String issue : batch.lines().keySet()) {
            db.sql("INSERT INTO bulk_line (batch, issue, place, state) VALUES (?, ?, ?, 'WAITING')")
                    .params(batch.id(), issue, place++)
                    .update();
        }
    }

    private void forgetOld(String account, Instant before) {
        List<Object> old = List.of(account, Timestamp.from(before));
        db.sql("DELETE FROM bulk_line WHERE batch IN (SELECT batch FROM bulk_batch WHERE account = ? AND begun_at < ?)")
                .params(old)
                .update();
        db.sql("DELETE FROM bulk_batch WHERE account = ? AND begun_at < ?")
                .params(old)
                .update();
    }

    /** Whether whoever asks may run this line now: it waits, or who ran it has died. */
    boolean claim(String batch, String issue) {
        Instant now = clock.instant();
        return db.sql("""
                        UPDATE bulk_line SET state = 'RUNNING', run_at = ?
                        WHERE batch = ? AND issue = ? AND (state = 'WAITING' OR (state = 'RUNNING' AND run_at < ?))""")
                        .params(Timestamp.from(now), batch, issue, Timestamp.from(now.minus(RUNS_MAX)))
                        .update()
                == 1;
    }

    /** The line was carried out, and the issue is at this version. */
    void done(String batch, String issue, long version) {
        db.sql("UPDATE bulk_line SET state = 'DONE', version = ? WHERE batch = ? AND issue = ?")
                .params(version, batch, issue)
                .update();
    }

    /**
     * The line was not carried out.
     *
     * @param reason key of its sentence in the message files
     */
    void refused(String batch, String issue, String reason) {
        db.sql("UPDATE bulk_line SET state = 'REFUSED', reason = ? WHERE batch = ? AND issue = ?")
                .params(reason, batch, issue)
                .update();
    }

    /** What became of one line. */
    record Line(String issue, String state, @Nullable String reason) {}

    List<Line> lines(String batch) {
        return db.sql("SELECT issue, state, reason FROM bulk_line WHERE batch = ? ORDER BY place")
                .param(batch)
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
