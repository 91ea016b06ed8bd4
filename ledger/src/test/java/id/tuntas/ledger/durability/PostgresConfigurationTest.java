package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.ledger.TestLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresConfigurationTest {
    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void cannotStartOnAServerThatMayLoseWhatItConfirmed(String setting, @TempDir Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        for (String other : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            builder.setServerConfig(other, other.equals(setting) ? "off" : "on");
        }
        try (EmbeddedPostgres server = builder.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");

            assertThatThrownBy(() -> TestLedger.onPostgres(folder, url))
                    .rootCause()
                    .hasMessageContaining(setting + "=off");
        }
    }
}
