package id.tuntas.ledger.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged is there when a disk that had filled has room again. Only root can make a small disk. */
class FullDiskTest {
    private static final int ROUNDS = Integer.getInteger("tuntas.full-disks", 2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BLOCK = 4096;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64m", "tuntas-disk", disk.toString()) == 0);
        try {
            Set<String> acknowledged = new HashSet<>();
            for (int round = 1; round <= ROUNDS; round++) {
                acknowledged.addAll(acknowledgedUntilFull(disk, folder.resolve("said" + round)));
                try (HikariDataSource pool = new H2Configuration().dataSource(disk.resolve("data"))) {
                    List<String> stored = JdbcClient.create(pool)
                            .sql("SELECT event_identifier FROM domain_event")
                            .query((row, n) -> row.getString(1))
                            .list();
                    Set<String> lost = new HashSet<>(acknowledged);
                    stored.forEach(lost::remove);
                    assertThat(lost.size())
                            .as("lost in round %d, of %d", round, acknowledged.size())
                            .isZero();
                    assertThat(stored).doesNotHaveDuplicates();
                }
            }
            System.out.printf("FIGURE %d full disks: %d acknowledged, none lost%n", ROUNDS, acknowledged.size());
        } finally {
            run("umount", disk.toString());
        }
    }

    private Set<String> acknowledgedUntilFull(Path disk, Path said) throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process writer = Child.start(said, KilledWriter.class, errors, disk.toString(), "durable");
        Path ballast = disk.resolve("ballast");
        try {
            await().atMost(PATIENCE).until(() -> Files.size(said) > 10_000);
            fill(ballast);
            await().atMost(PATIENCE).until(() -> Files.readString(errors).contains("No space left"));
        } finally {
            writer.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Files.deleteIfExists(ballast);
            Files.deleteIfExists(errors);
        }
        return new HashSet<>(Files.readAllLines(said).stream()
                .filter(line -> line.matches("[0-9a-f-]{36}"))
                .toList());
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(ballast)).isPositive();
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor();
    }
}
