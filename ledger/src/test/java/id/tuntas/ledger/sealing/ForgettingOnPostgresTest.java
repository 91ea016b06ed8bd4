package id.tuntas.ledger.sealing;

import id.tuntas.ledger.TestLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgettingOnPostgresTest extends ForgettingContract {
    private EmbeddedPostgres server;

    @Override
    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        super.start(data);
    }

    @Override
    @AfterAll
    void stop() {
        super.stop();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ConfigurableApplicationContext open(Path data) {
        return TestLedger.onPostgres(data, server.getJdbcUrl("postgres", "postgres"));
    }

    /**
     * {@code VACUUM FULL} writes the table anew; a plain {@code VACUUM} only frees the place of a deleted row. Both keep
     * what an open transaction may still read, so the program is ended first. The write-ahead log is left out: it tells of
     * the insertion until its segments are used again, which is what another master key is for.
     */
    @Override
    List<Path> compacted(Path data, ConfigurableApplicationContext running) throws IOException {
        running.close();
        JdbcClient db = JdbcClient.create(server.getPostgresDatabase());
        db.sql("VACUUM FULL sealing_key").update();
        db.sql("ANALYZE sealing_key").update(); // as the server does by itself now and then
        db.sql("CHECKPOINT").update();
        Path base = Path.of(db.sql("SHOW data_directory")
                .query((row, n) -> row.getString(1))
                .single());
        try (Stream<Path> files = Files.walk(base.resolve("base"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
