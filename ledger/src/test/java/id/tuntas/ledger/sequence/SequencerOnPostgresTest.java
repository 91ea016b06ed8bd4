package id.tuntas.ledger.sequence;

import id.tuntas.ledger.TestLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SequencerOnPostgresTest extends SequencerContract {
    private EmbeddedPostgres server;
    private ConfigurableApplicationContext ledger;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        ledger = TestLedger.onPostgres(folder, server.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    void stop() throws IOException {
        ledger.close();
        server.close();
    }

    @Override
    ApplicationContext ledger() {
        return ledger;
    }
}
