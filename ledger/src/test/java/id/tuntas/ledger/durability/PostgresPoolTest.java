package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class PostgresPoolTest {
    private static final int BACKGROUND_SECONDS = 1_800;
    private static final int CONNECTION_MILLIS = 500;

    @Test
    void whoeverAnswersWaitsLessThanWorkInTheBackgroundOnTheSameConnection() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                PostgresPool pool = new PostgresPool()) {
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            pool.setMaximumPoolSize(1);
            pool.addDataSourceProperty("socketTimeout", String.valueOf(BACKGROUND_SECONDS));

            assertThat(secondsOfSilence(pool)).isEqualTo(BACKGROUND_SECONDS);
            Answering.begin(false);
            try {
                assertThat(secondsOfSilence(pool)).isEqualTo(60);
            } finally {
                Answering.end();
            }
            assertThat(secondsOfSilence(pool)).isEqualTo(BACKGROUND_SECONDS);
        }
    }

    @Test
    void anAnswerDoesNotWaitTwiceForADatabaseThatIsAway() throws Exception {
        try (PostgresPool pool = new PostgresPool()) {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
                pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
                pool.setMaximumPoolSize(1);
                pool.setConnectionTimeout(CONNECTION_MILLIS);
                secondsOfSilence(pool);
            }
            pool.getHikariPoolMXBean().softEvictConnections(); // what was used just now would be given without a look
            Answering.begin(false);
            try {
                assertThatThrownBy(() -> secondsOfSilence(pool))
                        .isInstanceOf(SQLTransientConnectionException.class)
                        .hasMessageContaining("not available");
                assertThatThrownBy(() -> secondsOfSilence(pool))
                        .isInstanceOf(SQLTransientConnectionException.class)
                        .hasMessageContaining("first asked");
            } finally {
                Answering.end();
            }
            assertThatThrownBy(() -> secondsOfSilence(pool)).hasMessageContaining("not available");
        }
    }

    private static int secondsOfSilence(PostgresPool pool) throws Exception {
        try (Connection connection = pool.getConnection()) {
            return connection.getNetworkTimeout() / 1_000;
        }
    }
}
