package id.tuntas.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.TestLedger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

    /** As when a process is stopped in the middle of its turn, with the lock in its hands. */
    @Test
    void aNodeThatHangsInItsTurnLosesItAndTheOthersGoOn() throws Exception {
        SequencerLoop own = ledger.getBean(SequencerLoop.class);
        own.stop();
        CountDownLatch mayGoOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            transaction().executeWithoutResult(status -> {
                insert("hang-gone", 0);
                status.setRollbackOnly();
            });
            transaction().executeWithoutResult(status -> insert("hang-after", 0));
            CountDownLatch hangs = new CountDownLatch(1);
            Sequencer hanging = another(new Hanging(db(), hangs, mayGoOn));
            Future<?> turn = threads.submit(hanging::turn);
            hangs.await();
            Sequencer another = another();
            assertThat(another.turn().busy()).isTrue();
            await().atMost(PATIENCE).until(() -> another.turn().size() > 0 && leafOf("hang-after") != null);
            mayGoOn.countDown();
            assertThatThrownBy(turn::get).hasCauseInstanceOf(NestedRuntimeException.class);
        } finally {
            mayGoOn.countDown();
            own.start();
        }
    }

    /** Hangs when it is asked who could fill a gap, and is given one second. */
    private record Hanging(JdbcClient db, CountDownLatch hangs, CountDownLatch mayGoOn) implements RunningTransactions {
        @Override
        public Set<String> now() {
            hangs.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new OnPostgres(db, Duration.ofSeconds(1)).now();
        }

        @Override
        public String lockSettings() {
            return new OnPostgres(db, Duration.ofSeconds(1)).lockSettings();
        }
    }

    /** The owner's migrations and whoever keeps the server write under other roles than the one that sequences. */
    @Test
    void whoeverWritesUnderAnotherRoleIsWaitedForAndWhoeverOnlyReadsIsNot() throws SQLException {
        DataSource superuser = server.getPostgresDatabase();
        JdbcClient.create(superuser).sql("CREATE ROLE stranger LOGIN").update();
        DataSource stranger =
                new DriverManagerDataSource(server.getJdbcUrl("stranger", "postgres"), "stranger", "stranger");
        RunningTransactions running =
                new RunningTransactions.OnPostgres(JdbcClient.create(stranger), Duration.ofSeconds(1));
        try (Connection other = superuser.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT COUNT(*) FROM domain_event").close();
            Awaitility.await().atMost(PATIENCE).until(() -> running.now().isEmpty());
            statement.executeUpdate("INSERT INTO domain_event (event_identifier, type, aggregate_identifier,"
                    + " sequence_number, time_stamp, payload_type, payload) VALUES ('s', 's', 's', 0, 's', 's', '')");
            Set<String> seen = running.now();
            assertThat(seen).hasSize(2);
            assertThat(running.now()).isEqualTo(seen);
            other.rollback();
        }
        Awaitility.await().atMost(PATIENCE).until(() -> running.now().isEmpty());
    }
}
