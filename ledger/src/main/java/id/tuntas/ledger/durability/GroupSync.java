package id.tuntas.ledger.durability;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Many committers share one {@code CHECKPOINT SYNC}: each waits for a sync that began after it asked. About a
 * millisecond each; the more wait, the cheaper for each. What a second process writes through this one is synced as
 * well, unasked, so that its old versions do not pile up in the file.
 */
final class GroupSync implements Durability, AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 1_000;
    private static final long LOOK_FOR_OTHERS_MILLIS = 100;

    private final Connection connection;
    private final Statement statement;
    private final StoreCare care;
    private final Runnable lost;
    private final Thread syncer;
    private final Object lock = new Object();
    private long requested;
    private long done;
    private @Nullable Throwable failure;
    private boolean closed;

    /**
     * Makes the syncer.
     *
     * @param lost told once when H2 has closed its file because it could not be written; only a new process opens it again
     */
    GroupSync(Connection connection, StoreCare care, Runnable lost) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.care = care;
        this.lost = lost;
        this.syncer = Thread.ofPlatform().daemon().name("h2-group-sync").start(this::syncWhenAsked);
    }

    /** Never gives up early, not even when interrupted: the caller must know whether its commit is safe. */
    @Override
    public void await() {
        boolean interrupted = false;
        synchronized (lock) {
            long ticket = ++requested;
            lock.notifyAll();
            while (done < ticket && failure == null && syncer.isAlive()) {
                try {
                    lock.wait(LOOK_AGAIN_MILLIS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (done < ticket) {
                throw new IllegalStateException("The disk has not confirmed the commit", failure);
            }
        }
    }

    private void syncWhenAsked() {
        try {
            while (true) {
                long ticket;
                synchronized (lock) {
                    if (requested == done && !closed) {
                        lock.wait(LOOK_FOR_OTHERS_MILLIS);
                    }
                    if (requested == done && closed) {
                        return;
                    }
                    if (requested == done && !care.isBehind() && !care.isClosed()) {
                        continue;
                    }
                    ticket = requested;
                }
                care.aroundSync(() -> statement.execute("CHECKPOINT SYNC"));
                synchronized (lock) {
                    done = ticket;
                    lock.notifyAll();
                }
            }
        } catch (Exception | Error e) {
            synchronized (lock) {
                failure = e;
                lock.notifyAll();
            }
            if (isUnwritable(e)) {
                lost.run();
            }
        }
    }

    /** A file that was closed in order, at the end of the process for example, was not closed because of this. */
    private static boolean isUnwritable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** Ends after the last commit was synced. The thread is not interrupted: that would close H2's file. */
    @Override
    public void close() throws SQLException {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        try {
            syncer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        care.close();
        connection.close();
    }
}
