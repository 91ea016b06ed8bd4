package id.tuntas.query.readiness;

import id.tuntas.ledger.node.Nodes.Seen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * What must be right before a node should be given requests. Each is judged by what was seen lately, so that asking never
 * waits for a database that does not answer. A projection that is behind is none of it: another node would show the same.
 */
final class Readiness {
    /** Three words to the database in a row did not come through. */
    private static final Duration SILENT_MAX = Duration.ofSeconds(6);

    /** What this machine says of when something happened would be wrong by more than that. */
    private static final Duration SKEW_MAX = Duration.ofSeconds(5);

    /** An event waits for its leaf for so long, and no screen goes on. As the alert has it. */
    private static final Duration UNSEQUENCED_MAX = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Supplier<Optional<Seen>> seen;
    private final Path data;
    private final Path keys;
    private final DataSize restMin;
    private Set<Check> told = EnumSet.noneOf(Check.class);

    /**
     * Makes it.
     *
     * @param data the folder on whose disk a rest must be free
     * @param keys the folder in which every key must be readable
     * @param restMin the rest
     */
    Readiness(Supplier<Optional<Seen>> seen, Path data, Path keys, DataSize restMin) {
        this.seen = seen;
        this.data = data;
        this.keys = keys;
        this.restMin = restMin;
    }

    /** What is looked at. */
    enum Check {
        DATABASE,
        CLOCK,
        HISTORY,
        DISK,
        KEYS
    }

    /** What is not right now; the log is told whenever that changes. */
    Set<Check> failing() {
        Set<Check> failing = EnumSet.noneOf(Check.class);
        for (Check check : Check.values()) {
            if (!isRight(check)) {
                failing.add(check);
            }
        }
        tell(failing);
        return failing;
    }

    private synchronized void tell(Set<Check> failing) {
        if (!failing.equals(told)) {
            if (failing.isEmpty()) {
                LOG.warn("This node is ready again");
            } else {
                LOG.warn("This node is not ready: {}", failing);
            }
            told = failing;
        }
    }

    boolean isRight(Check check) {
        return switch (check) {
            case DATABASE -> seen.get().filter(Readiness::isFresh).isPresent();
            case CLOCK ->
                seen.get().filter(last -> isMore(last.skew(), SKEW_MAX)).isEmpty();
            case HISTORY ->
                seen.get()
                        .filter(last -> isMore(last.unsequenced(), UNSEQUENCED_MAX))
                        .isEmpty();
            case DISK -> freeBytes() >= restMin.toBytes();
            case KEYS -> areKeysReadable();
        };
    }

    private static boolean isFresh(Seen last) {
        return System.nanoTime() - last.nanos() <= SILENT_MAX.toNanos();
    }

    private static boolean isMore(Duration found, Duration max) {
        return found.compareTo(max) > 0;
    }

    /** How far this machine's clock is off the database's, in seconds. */
    double skewSeconds() {
        return seen.get().map(last -> last.skew().toMillis() / 1_000.0).orElse(0.0);
    }

    /** What this program may still write on the disk of its data; 0 where that cannot be told. */
    private long freeBytes() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean areKeysReadable() {
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".key")).toList();
            for (Path key : found) {
                try (InputStream secret = Files.newInputStream(key)) {
                    if (secret.read() < 0) {
                        return false;
                    }
                }
            }
            return !found.isEmpty();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
