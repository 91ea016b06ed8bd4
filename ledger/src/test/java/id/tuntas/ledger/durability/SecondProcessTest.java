package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.ledger.TestHistory;
import id.tuntas.ledger.TestLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second process, such as an import, works on the file that a first one holds. Here the test is the second. */
class SecondProcessTest {
    private static final int EVENTS = 200;
    private static final int IMPORT_THREADS = 4;
    private static final int IMPORTED_EACH = 1_000;
    private static final long IMPORTED_BYTES_MAX = 60_000_000;
    private static final int STOP_SECONDS_MAX = 30;
    private static final String MINE = "of-the-second";
    private static final String LISTENING = "0A";

    @TempDir
    private Path folder = Path.of("");

    private Process holder;

    @BeforeEach
    void aFirstProcessHoldsTheFile() throws IOException {
        holder = Child.start(Holder.class, folder.resolve("errors.txt"), folder.toString());
        var said = holder.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals(Holder.READY)) {
            line = said.readLine();
        }
        assertThat(line)
                .as(() -> "the holder starts: " + contentOf(folder.resolve("errors.txt")))
                .isEqualTo(Holder.READY);
    }

    @AfterEach
    void end() {
        holder.destroyForcibly();
    }

    @Test
    void canAppendDurablyWhileTheFirstProcessGoesOn() throws Exception {
        try (ConfigurableApplicationContext second = TestLedger.onH2(folder)) {
            assertThat(eventsOf(second, Holder.ISSUE)).isEqualTo(1);
            append(second, MINE, EVENTS);
            letTheHolderEnd();

            assertThat(eventsOf(second, Holder.ISSUE))
                    .as("once the holder has ended")
                    .isEqualTo(2);
        }
        assertNothingIsLost();
    }

    @Test
    void whatTheSecondProcessWasPromisedSurvivesTheKillOfTheFirst() throws Exception {
        try (ConfigurableApplicationContext second = TestLedger.onH2(folder)) {
            append(second, MINE, EVENTS);
            holder.destroyForcibly().waitFor();
        }
        try (ConfigurableApplicationContext reopened = TestLedger.onH2(folder)) {
            assertThat(eventsOf(reopened, MINE)).isEqualTo(EVENTS);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onlyThisMachineCanReachTheFirstProcess() throws IOException {
        List<String> addresses = listeningAddresses(holder.pid());

        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address)
                        .isIn("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000"));
    }

    /** The first process keeps house for both; a file that only grew would be twice as large. */
    @Test
    void theFileStaysSmallWhileOnlyTheSecondProcessWrites() throws Exception {
        try (ConfigurableApplicationContext second = TestLedger.onH2(folder);
                ExecutorService threads = Executors.newFixedThreadPool(IMPORT_THREADS)) {
            List<Future<?>> importers = new ArrayList<>();
            for (int n = 0; n < IMPORT_THREADS; n++) {
                String issue = "imported-" + n;
                importers.add(threads.submit(() -> append(second, issue, IMPORTED_EACH)));
            }
            for (Future<?> importer : importers) {
                importer.get();
            }
        }
        long size = Files.size(folder.resolve("data/tuntas.mv.db"));
        System.out.printf("FIGURE %.1f MB after an import of %d%n", size / 1e6, IMPORT_THREADS * IMPORTED_EACH);
        assertThat(size).isLessThan(IMPORTED_BYTES_MAX);
    }

    private static void append(ConfigurableApplicationContext ledger, String issue, int events) {
        TestHistory history = new TestHistory(ledger);
        Random random = new Random(2);
        for (long sequence = 0; sequence < events; sequence++) {
            history.append(TestHistory.escalation(issue, sequence, random));
        }
    }

    private void letTheHolderEnd() throws Exception {
        holder.getOutputStream().close();
        assertThat(holder.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(holder.exitValue())
                .as(() -> contentOf(folder.resolve("errors.txt")))
                .isZero();
    }

    private void assertNothingIsLost() {
        try (ConfigurableApplicationContext reopened = TestLedger.onH2(folder)) {
            assertThat(eventsOf(reopened, MINE)).isEqualTo(EVENTS);
            assertThat(reopened.getBean(EventStore.class)
                            .readEvents(Holder.ISSUE)
                            .asStream())
                    .hasSize(2);
        }
    }

    private static long eventsOf(ConfigurableApplicationContext ledger, String issue) {
        return ledger.getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM domain_event WHERE aggregate_identifier = ?")
                .param(issue)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Hexadecimal, as the kernel writes them. */
    private static List<String> listeningAddresses(long process) throws IOException {
        List<String> sockets = new ArrayList<>();
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            for (Path descriptor : open.toList()) {
                sockets.add(targetOf(descriptor));
            }
        }
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(LISTENING) && sockets.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(columns[1].substring(0, columns[1].indexOf(':')));
                }
            }
        }
        return addresses;
    }

    private static String targetOf(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
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
