package id.tuntas.ledger.moving;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL database.
 *
 * @param url of JDBC, without anybody's name and password
 * @param owner the role that owns the tables
 * @param serving the role that serves
 */
record Target(String url, String owner, String password, String serving) {
    private static final String POSTGRES = "jdbc:postgresql:";

    Target {
        if (!url.startsWith(POSTGRES)) {
            throw new Refused("move.not-postgres", url.split("\\?", 2)[0]);
        }
    }

    /**
     * Brings the tables up to this program's version and says who may do what.
     *
     * @return how many steps were taken
     */
    int migrate() {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .locations("classpath:db/migration", "classpath:db/postgres")
                .placeholders(Map.of("bytes", "BYTEA", "blob", "BYTEA", "serving", serving))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    Connection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", owner);
        settings.setProperty("password", password);
        settings.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(url, settings);
    }
}
