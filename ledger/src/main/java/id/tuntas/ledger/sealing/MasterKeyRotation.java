package id.tuntas.ledger.sealing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins a new epoch: another master key wraps all keys that are left, page by page while the program serves, and the old
 * one is destroyed. Keys that were destroyed before are in no page, so that what an old backup holds of them can be
 * opened by nobody any more. Stopped halfway it goes on where it was.
 */
public final class MasterKeyRotation {
    private static final int PAGE = 500;

    /** A table that is used all the time must be free for a moment; each attempt waits by itself. */
    private static final int ATTEMPTS_MAX = 20;

    private final JdbcClient db;
    private final MasterKeys masters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EpochsEnd shutOut;

    MasterKeyRotation(
            JdbcClient db, MasterKeys masters, TransactionTemplate transaction, Clock clock, EpochsEnd shutOut) {
        this.db = db;
        this.masters = masters;
        this.transaction = transaction;
        this.clock = clock;
        this.shutOut = shutOut;
    }

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Watcher {
        /** So many keys are wrapped anew, of so many. */
        void at(long done, long all);
    }

    /**
     * What came about.
     *
     * @param epoch number of the master key that wraps everything now
     * @param keys how many were wrapped anew
     */
    public record Rotated(int epoch, long keys) {}

    private record Wrapped(String keyId, int epoch, byte[] wrapped) {}

    /**
     * Carries it out.
     *
     * @throws IllegalStateException when the old master key cannot be given up, because something still needs it
     */
    public Rotated rotate(Watcher watcher) {
        int epoch = begin();
        long all = older(epoch);
        long done = 0;
        for (int attempt = 1; ; attempt++) {
            done += wrapAnew(epoch, done, all, watcher);
            try {
                shutOut.before(epoch);
                break;
            } catch (DataAccessException e) {
                if (attempt == ATTEMPTS_MAX) {
                    throw new IllegalStateException("The old master key is still needed; run this again later", e);
                }
            }
        }
        for (int old = MasterKeys.FIRST_EPOCH; old < epoch; old++) {
            masters.destroy(old);
        }
        return new Rotated(epoch, done);
    }

    /** A new epoch, or the one that was begun and not ended. */
    private int begin() {
        int newest = db.sql("SELECT MAX(epoch) FROM master_epoch")
                .query(Integer.class)
                .single();
        for (int old = MasterKeys.FIRST_EPOCH; old < newest; old++) {
            if (masters.has(old)) {
                return newest;
            }
        }
        masters.create(newest + 1);
        db.sql("INSERT INTO master_epoch (epoch, began_at) VALUES (?, ?)")
                .params(newest + 1, Timestamp.from(clock.instant()))
                .update();
        return newest + 1;
    }

    private long older(int epoch) {
        return db.sql("SELECT COUNT(*) FROM sealing_key WHERE epoch < ?")
                .param(epoch)
                .query(Long.class)
                .single();
    }

    private long wrapAnew(int epoch, long before, long all, Watcher watcher) {
        String last = "";
        long done = 0;
        while (true) {
            String after = last;
            List<Wrapped> page =
                    Objects.requireNonNull(transaction.execute(status -> wrapPage(epoch, after)), "a list");
            if (page.isEmpty()) {
                return done;
            }
            last = page.getLast().keyId();
            done += page.size();
            watcher.at(before + done, Math.max(all, before + done));
        }
    }

    private List<Wrapped> wrapPage(int epoch, String after) {
        List<Wrapped> page = db.sql("SELECT key_id, epoch, wrapped FROM sealing_key WHERE key_id > ? AND epoch < ?"
                        + " ORDER BY key_id FETCH FIRST " + PAGE + " ROWS ONLY FOR UPDATE")
                .params(after, epoch)
                .query((row, n) -> new Wrapped(row.getString(1), row.getInt(2), row.getBytes(3)))
                .list();
        for (Wrapped one : new ArrayList<>(page)) {
            byte[] key = masters.unwrap(one.epoch(), one.keyId(), one.wrapped());
            db.sql("UPDATE sealing_key SET epoch = ?, wrapped = ? WHERE key_id = ?")
                    .params(epoch, masters.wrap(epoch, one.keyId(), key), one.keyId())
                    .update();
        }
        return page;
    }
}
