package id.tuntas.faults;

import id.tuntas.Tuntas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The program, with a clock that jumps when a file says so. */
final class FaultNode {
    private FaultNode() {}

    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        new SpringApplication(Tuntas.class, Beans.class).run(arguments);
    }

    /** The compiled classes of this package, in a folder of their own. */
    static Path classes() throws IOException {
        Path all = Path.of("target/faults/classes").toAbsolutePath();
        Path own = Path.of("id/tuntas/faults");
        Files.createDirectories(all.resolve(own));
        try (Stream<Path> files = Files.list(Path.of("target/test-classes").resolve(own))) {
            for (Path file : files.filter(file -> file.toString().matches(".*/(FaultNode|Forwarder)[^/]*"))
                    .toList()) {
                Files.copy(file, all.resolve(own).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return all;
    }

    /** Not annotated, or every other test's program would find it. */
    static class Beans {
        @Bean
        @Primary
        Clock fileClock(@Value("${tuntas.faults.clock:}") String file) {
            return file.isEmpty() ? Clock.systemUTC() : new FileClock(Path.of(file));
        }
    }

    /** So many seconds ahead of the machine's clock as stand in the file; a minus puts it behind. */
    static final class FileClock extends Clock {
        private final Path file;

        FileClock(Path file) {
            this.file = file;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            try {
                String seconds = Files.exists(file) ? Files.readString(file).strip() : "";
                long ahead = seconds.isEmpty() ? 0 : Long.parseLong(seconds);
                return Clock.systemUTC().instant().plus(Duration.ofSeconds(ahead));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
