package id.tuntas.ledger.durability;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What H2's own background thread would do, had {@code WRITE_DELAY=0} not switched it off: it gives the space of dead
 * chunks back, so that the file stays near its content. And what that thread would not do: it keeps the versions of the
 * last syncs from being overwritten, because the header on the disk may still point to one of them.
 */
final class StoreCare implements AutoCloseable {
    /** H2 rewrites its header at most 21 versions late; with some room. */
    private static final int VERSIONS_KEPT = 32;

    private static final long PAUSE_MILLIS = 25;
    private static final int FILL_PERCENT = 85;
    private static final int REWRITTEN_BYTES_MAX = 4 << 20;
    private static final int REWRITTEN_AT_REST_BYTES_MAX = 512 << 10;
    private static final Logger LOG = LoggerFactory.getLogger(StoreCare.class);

    private final @Nullable MVStore store;
    private final ArrayDeque<MVStore.TxCounter> kept = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> housekeeper = new AtomicReference<>();

    /** A connection to another process's database has no store here; that process takes care of it. */
    StoreCare(Connection connection) throws SQLException {
        store = connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                ? session.getDatabase().getStore().getMvStore()
                : null;
        if (store != null) {
            kept.add(store.registerVersionUsage());
            housekeeper.set(Thread.ofPlatform().daemon().name("h2-housekeeping").start(this::compactWhenWritten));
        }
    }

    interface Sync {
        void run() throws SQLException;
    }

    /**
     * Runs a sync; called by one thread only. The version noted before it is durable after it. When one thread finds that
     * the file cannot be written, H2 closes it a little later; from the failure on, the commits of the others may do nothing
     * and say nothing, as does the sync.
     */
    @SuppressWarnings("ReferenceEquality") // one counter object for each version
    void aroundSync(Sync sync) throws SQLException {
        if (store == null) {
            sync.run();
            return;
        }
        MVStore.TxCounter current = store.registerVersionUsage();
        sync.run();
        if (store.getPanicException() != null || store.isClosed()) {
            store.sync(); // throws, and says why it is closed
            throw new SQLException("H2 has closed its file");
        }
        if (current.version == kept.getLast().version) {
            store.deregisterVersionUsage(current);
            return;
        }
        kept.addLast(current);
        while (secondOldest() <= current.version - VERSIONS_KEPT) {
            store.deregisterVersionUsage(kept.removeFirst());
        }
    }

    /** Whether something was written that was not synced here; another process writes through this one. */
    boolean isBehind() {
        return store != null && store.getCurrentVersion() > kept.getLast().version;
    }

    /** H2 closes a file at once that it cannot write, a full disk's for example. */
    boolean isClosed() {
        return store != null && store.isClosed();
    }

    private long secondOldest() {
        Iterator<MVStore.TxCounter> oldestFirst = kept.iterator();
        oldestFirst.next();
        return oldestFirst.hasNext() ? oldestFirst.next().version : Long.MAX_VALUE;
    }

    /**
     * What a round leaves behind can be written over after {@link #VERSIONS_KEPT} more versions. Where many are written
     * that is at once; at rest each round is itself a version, and large ones would make the file grow.
     */
    private void compactWhenWritten() {
        long seen = 0;
        try {
            while (!closed.get() && store != null && !store.isClosed()) {
                Thread.sleep(PAUSE_MILLIS);
                long version = store.getCurrentVersion();
                if (version != seen) {
                    boolean busy = version - seen >= VERSIONS_KEPT;
                    seen = version;
                    store.compact(FILL_PERCENT, busy ? REWRITTEN_BYTES_MAX : REWRITTEN_AT_REST_BYTES_MAX);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (store != null && !store.isClosed()) { // a closed file needs no care
                LOG.error("Housekeeping of the H2 file has ended; the file will grow", e);
            }
        }
    }

    @Override
    public void close() {
        closed.set(true);
        Thread thread = housekeeper.get();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (store != null && !store.isClosed()) {
            kept.forEach(store::deregisterVersionUsage);
        }
        kept.clear();
    }
}
