package id.tuntas.query.privacy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A table that is offered or counted by, and no fact of the history: the region pack's, or else the country's. */
final class PackTable {
    private PackTable() {}

    /** Rows of the country's file. */
    static List<CSVRecord> national(String name) {
        return rows(new ClassPathResource("regions/national/" + name));
    }

    /** Rows of this pack's file of the name, or of the country's where the pack has none. */
    static List<CSVRecord> of(String pack, String name) {
        boolean bundled = pack.matches("[a-z0-9-]+") && !Files.isDirectory(Path.of(pack));
        Resource own = bundled
                ? new ClassPathResource("regions/" + pack + "/" + name)
                : new FileSystemResource(Path.of(pack, name));
        return own.exists() ? rows(own) : national(name);
    }

    private static List<CSVRecord> rows(Resource file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                CSVParser parser = format.parse(in)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
