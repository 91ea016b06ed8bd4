package id.tuntas.ledger.maintenance;

import id.tuntas.ledger.durability.WholeFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What {@code docker/backup/backup.sh} left in the ledger's folder when it had read a copy again: outside the database,
 * which a restored backup would turn back.
 */
@Component
public final class LastBackup {
    private final Path file;

    /** Looks into this folder. */
    LastBackup(@Value("${tuntas.ledger.folder:${tuntas.data}/ledger}") Path folder) {
        this.file = folder.resolve("last-backup");
    }

    /**
     * A copy that was whole.
     *
     * @param kind {@code base}, {@code dump} or {@code h2}
     */
    public record Backup(Instant finished, String kind, long bytes) {}

    /** The newest; empty when there was none, or its file cannot be understood. */
    public Optional<Backup> find() {
        Map<String, String> said = new HashMap<>();
        WholeFile.read(file)
                .ifPresent(text -> text.lines()
                        .map(line -> line.split("=", 2))
                        .filter(line -> line.length == 2)
                        .forEach(line -> said.put(line[0], line[1].strip())));
        try {
            return Optional.of(new Backup(
                    Instant.parse(said.getOrDefault("finished", "")),
                    said.getOrDefault("kind", ""),
                    Long.parseLong(said.getOrDefault("bytes", ""))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
