package id.tuntas.ledger.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one node at a time do what must not be done twice at once: a row's lock, held by a connection of its own, so that
 * what is done meanwhile has its own transactions. A node that dies loses its turn with its connection; on PostgreSQL one
 * that hangs loses it after {@link Turn#hangMax()}. Nobody waits within the database.
 */
public final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final DataSource db;

    Turns(DataSource db) {
        this.db = db;
    }

    /** A turn that was taken. */
    public interface Hold {
        /**
         * Asked before something leaves the program that another node might have overtaken.
         *
         * @throws IllegalStateException when this node hung for so long that the turn was given to another one
         */
        void check();
    }

    /** What is done in a turn. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T in(Hold hold);
    }

    /**
     * Waits for the turn and works.
     *
     * @throws IllegalStateException when it did not come in this time
     */
    public <T> T take(Turn turn, Duration waitMax, Work<T> work) {
        long end = System.nanoTime() + waitMax.toNanos();
        while (true) {
            Optional<T> done = attempt(turn, work);
            if (done.isPresent()) {
                return done.get();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "Another node has had the turn " + turn + " for more than " + waitMax.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Waits for the turn as long as a node that hangs may keep it, and works. */
    public void take(Turn turn, Runnable work) {
        take(turn, turn.hangMax().plusSeconds(5), hold -> done(work));
    }

    /** Works if nobody else has the turn; whether it did. */
    public boolean ifFree(Turn turn, Runnable work) {
        return ifFree(turn, hold -> done(work));
    }

    /** Likewise, for work that asks whether it still has the turn. */
    public boolean ifFree(Turn turn, Work<?> work) {
        return attempt(turn, work).isPresent();
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private <T> Optional<T> attempt(Turn turn, Work<T> work) {
        try (Connection connection = db.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return lock(connection, turn) ? Optional.of(work.in(() -> check(connection, turn))) : Optional.empty();
            } finally {
                end(connection, turn);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The turn " + turn + " could not be asked for", e);
        }
    }

    private static boolean lock(Connection connection, Turn turn) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            endWhenItHangs(connection, turn.hangMax());
        }
        try (PreparedStatement row =
                connection.prepareStatement("SELECT name FROM node_turn WHERE name = ? FOR UPDATE SKIP LOCKED")) {
            row.setString(1, turn.name());
            try (var found = row.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void endWhenItHangs(Connection connection, Duration hangMax) throws SQLException {
        try (PreparedStatement limit =
                connection.prepareStatement("SELECT set_config('idle_in_transaction_session_timeout', ?, true)")) {
            limit.setString(1, hangMax.toMillis() + "ms");
            limit.execute();
        }
    }

    private static void check(Connection connection, Turn turn) {
        try (PreparedStatement question = connection.prepareStatement("SELECT 1")) {
            question.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The turn " + turn + " was lost", e);
        }
    }

    private static void end(Connection connection, Turn turn) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.warn("The turn {} was lost before its end", turn, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
