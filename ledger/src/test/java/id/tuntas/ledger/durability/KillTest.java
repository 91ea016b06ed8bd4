package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged survives {@code kill -9}. It waits for its own processes most of the time, so others may run beside it. */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int KILLS = Integer.getInteger("tuntas.kills", 20);
    private static final int CARELESS_KILLS_MAX = 10;
    private static final int START_SECONDS_MAX = 60;
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f-]{36}");

    private final Random random = new Random(97);

    @TempDir
    private Path folder = Path.of("");

    /** Each round goes on with the file that the last kill left. */
    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Set<String> now = acknowledgedBeforeKill(folder, "durable");
            acknowledged.addAll(now);

            List<String> stored;
            try (HikariDataSource pool = new H2Configuration().dataSource(folder.resolve("data"))) {
                stored = identifiers(JdbcClient.create(pool));
            }

            assertThat(stored).as("after kill %d", kill).doesNotHaveDuplicates();
            assertThat(new HashSet<>(stored)).as("after kill %d", kill).containsAll(acknowledged);
        }
        System.out.printf("FIGURE %d kills: %d acknowledged, none lost%n", KILLS, acknowledged.size());
    }

    /** The server lives on; what the killed one had begun is undone. */
    @Test
    void nothingAcknowledgedIsLostOnPostgres() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            for (int kill = 1; kill <= KILLS; kill++) {
                acknowledged.addAll(acknowledgedBeforeKill(folder, url));
            }
            List<String> stored = identifiers(JdbcClient.create(server.getPostgresDatabase()));
            assertThat(stored).doesNotHaveDuplicates();
            assertThat(new HashSet<>(stored)).containsAll(acknowledged);
        }
        System.out.printf("FIGURE %d kills on PostgreSQL: %d acknowledged, none lost%n", KILLS, acknowledged.size());
    }

    /** The proof that the tests above can fail: without our settings the same kill loses something. */
    @Test
    void somethingIsLostWithH2AsItComes() throws Exception {
        int lost = 0;
        int kill = 0;
        while (lost == 0 && kill < CARELESS_KILLS_MAX) {
            Path round = Files.createDirectory(folder.resolve("round" + ++kill));
            Set<String> acknowledged = acknowledgedBeforeKill(round, KilledWriter.CARELESS);
            lost = lostFrom(round, acknowledged);
            System.out.printf("FIGURE careless kill %d: lost %d of %d%n", kill, lost, acknowledged.size());
        }
        assertThat(lost).isPositive();
    }

    private static int lostFrom(Path round, Set<String> acknowledged) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(Careless.url(round.resolve("data")) + ";IFEXISTS=TRUE");
        database.setUser("sa");
        database.setPassword("");
        Set<String> missing = new HashSet<>(acknowledged);
        try {
            identifiers(JdbcClient.create(database)).forEach(missing::remove);
        } catch (DataAccessException fileOrTableIsGone) {
            return acknowledged.size();
        }
        return missing.size();
    }

    private static List<String> identifiers(JdbcClient db) {
        return db.sql("SELECT event_identifier FROM domain_event")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Set<String> acknowledgedBeforeKill(Path data, String settings) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process writer = Child.start(KilledWriter.class, errors, data.toString(), settings);
        try {
            Queue<String> said = new ConcurrentLinkedQueue<>();
            CountDownLatch begun = new CountDownLatch(1);
            Thread listener = Thread.ofPlatform().start(() -> listen(writer, said, begun));
            assertThat(begun.await(START_SECONDS_MAX, TimeUnit.SECONDS))
                    .as(() -> "the writer starts: " + said + contentOf(errors))
                    .isTrue();

            boolean endedByItself = writer.waitFor(random.nextLong(300, 1_500), TimeUnit.MILLISECONDS);
            writer.toHandle().destroyForcibly(); // and lets what it said be read to the end
            writer.waitFor();
            listener.join();

            assertThat(endedByItself).as(() -> contentOf(errors)).isFalse();
            return new HashSet<>(said);
        } finally {
            writer.destroyForcibly();
        }
    }

    private static void listen(Process writer, Queue<String> said, CountDownLatch begun) {
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (IDENTIFIER.matcher(line).matches()) {
                    said.add(line);
                    begun.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
