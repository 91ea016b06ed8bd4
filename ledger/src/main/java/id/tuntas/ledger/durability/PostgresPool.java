package id.tuntas.ledger.durability;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * A database behind a network that was cut says nothing, not even that it is gone. Whoever is {@link Answering} gives it
 * up soon, and does not ask for it again; work in the background has statements that take long, and waits as long as the
 * driver's {@code socketTimeout} says.
 */
class PostgresPool extends HikariDataSource {
    /** Until the next word of the database; what the proxy grants an answer. */
    private static final int SILENCE_MILLIS_MAX = 60_000;

    @Override
    public Connection getConnection() throws SQLException {
        if (Answering.foundTheStoreAway()) {
            throw new SQLTransientConnectionException("The database was away when this answer first asked for it");
        }
        try {
            Connection connection = super.getConnection();
            if (Answering.now()) {
                connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS_MAX);
            }
            return connection;
        } catch (SQLTransientConnectionException e) {
            Answering.theStoreIsAway();
            throw e;
        }
    }
}
