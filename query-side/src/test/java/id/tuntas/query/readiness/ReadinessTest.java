package id.tuntas.query.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.ledger.node.Nodes.Seen;
import id.tuntas.query.readiness.Readiness.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Each thing that must be right, once right and once wrong. */
class ReadinessTest {
    private static final DataSize LITTLE = DataSize.ofBytes(1);

    @TempDir
    private Path folder = Path.of("");

    private Optional<Seen> seen = Optional.empty();

    @BeforeEach
    void allIsWell() throws IOException {
        Files.write(folder.resolve("codes.key"), new byte[32]);
        see(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        assertThat(readiness(LITTLE).failing()).isEmpty();
    }

    @Test
    void aDatabaseThatHasNotAnsweredForSixSecondsIsDown() {
        see(Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO);
        assertThat(readiness(LITTLE).failing()).isEmpty();
        see(Duration.ofSeconds(7), Duration.ZERO, Duration.ZERO);
        assertThat(readiness(LITTLE).failing()).containsExactly(Check.DATABASE);
        seen = Optional.empty();
        assertThat(readiness(LITTLE).failing()).containsExactly(Check.DATABASE);
    }

    @Test
    void aClockMayBeFiveSecondsOffAndNoMore() {
        see(Duration.ZERO, Duration.ofSeconds(5), Duration.ZERO);
        assertThat(readiness(LITTLE).failing()).isEmpty();
        see(Duration.ZERO, Duration.ofMillis(5_001), Duration.ZERO);
        assertThat(readiness(LITTLE).failing()).containsExactly(Check.CLOCK);
        assertThat(readiness(LITTLE).skewSeconds()).isEqualTo(5.001);
    }

    @Test
    void anEventMayWaitHalfAMinuteForItsLeafAndNoLonger() {
        see(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30));
        assertThat(readiness(LITTLE).failing()).isEmpty();
        see(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(31));
        assertThat(readiness(LITTLE).failing()).containsExactly(Check.HISTORY);
    }

    @Test
    void theRestOfTheDiskIsMeasured() {
        assertThat(readiness(DataSize.ofTerabytes(1_000_000)).failing()).containsExactly(Check.DISK);
    }

    @Test
    void aFolderOfKeysThatIsGoneEmptyOrDamagedIsNone() throws IOException {
        Path key = folder.resolve("codes.key");
        Files.write(key, new byte[0]);
        assertThat(readiness(LITTLE).failing()).containsExactly(Check.KEYS);
        Files.delete(key);
        assertThat(readiness(LITTLE).failing()).containsExactly(Check.KEYS);
        Readiness gone = new Readiness(() -> seen, folder, folder.resolve("gone"), LITTLE);
        assertThat(gone.failing()).containsExactly(Check.KEYS);
    }

    private Readiness readiness(DataSize rest) {
        return new Readiness(() -> seen, folder, folder, rest);
    }

    private void see(Duration ago, Duration skew, Duration unsequenced) {
        seen = Optional.of(new Seen(System.nanoTime() - ago.toNanos(), skew, unsequenced));
    }
}
