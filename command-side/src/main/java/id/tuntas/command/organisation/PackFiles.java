package id.tuntas.command.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files of a region pack: a bundled one by its name, or those of any folder. */
@Component
public class PackFiles {
    private final String pack;
    private final Properties properties = new Properties();

    PackFiles(@Value("${tuntas.region}") String pack) {
        this.pack = pack;
        if (!file("region.properties").exists()) {
            throw new IllegalArgumentException(
                    "TUNTAS_REGION=" + pack + " is neither a bundled region pack nor a folder with region.properties");
        }
        properties.putAll(settings("region.properties"));
    }

    /** Kemendagri code of the region. */
    public String region() {
        return property("code");
    }

    /** A property of region.properties. */
    public String property(String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("Region pack " + pack + ": region.properties lacks " + name);
        }
        return value;
    }

    /** All properties that begin with the prefix, by the rest of their names. */
    Map<String, String> properties(String prefix) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toMap(name -> name.substring(prefix.length()), properties::getProperty));
    }

    /** What a file of properties says. */
    public Map<String, String> settings(String name) {
        Properties read = new Properties();
        try (Reader reader = open(file(name))) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Region pack " + pack + ": " + name + " cannot be read", e);
        }
        return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
    }

    /** Rows of a CSV file with a header line; none when the pack lacks the file. */
    public List<CSVRecord> rows(String name) {
        return file(name).exists() ? read(file(name)) : List.of();
    }

    /** Likewise of a file that all regions share. */
    public List<CSVRecord> nationalRows(String name) {
        return read(new ClassPathResource("regions/national/" + name));
    }

    private List<CSVRecord> read(Resource table) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(open(table))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("Region pack " + pack + ": " + table + " cannot be read", e);
        }
    }

    /** What a file says, nothing when the pack lacks it. */
    public Optional<String> text(String name) {
        Resource found = file(name);
        if (!found.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(found.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Region pack " + pack + ": " + name + " cannot be read", e);
        }
    }

    private static Reader open(Resource file) throws IOException {
        return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
    }

    private Resource file(String name) {
        boolean bundled = pack.matches("[a-z0-9-]+") && !Files.isDirectory(Path.of(pack));
        return bundled
                ? new ClassPathResource("regions/" + pack + "/" + name)
                : new FileSystemResource(Path.of(pack, name));
    }
}
