package id.tuntas.ledger.bundle;

import id.tuntas.ledger.TestLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TamperingOnPostgresTest extends TamperingContract {
    private static final String ORIGINAL = "ledger";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres server;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        create(ORIGINAL, "template1");
        try (var ledger = TestLedger.onPostgres(folder, server.getJdbcUrl("postgres", ORIGINAL))) {
            write(ledger);
        }
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private static void create(String database, String template) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("CREATE DATABASE \"" + database + "\" TEMPLATE \"" + template + "\"")
                .update();
    }

    @Override
    DataSource copy(String name) {
        create(name, ORIGINAL);
        return new DriverManagerDataSource(server.getJdbcUrl("postgres", name));
    }

    @Override
    Path folder() {
        return folder;
    }
}
