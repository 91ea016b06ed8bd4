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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** How long matters of each category are kept: {@code retention.csv} of the region pack, or the country's example. */
@Component
class RetentionRules {
    private static final String FILE = "retention.csv";

    private final List<Rule> all;

    RetentionRules(@Value("${tuntas.region}") String pack) {
        Resource own = own(pack);
        all = read(own.exists() ? own : new ClassPathResource("regions/national/" + FILE));
    }

    /**
     * A rule.
     *
     * @param category the category it is for, empty for all that have no rule of their own
     * @param identityYears years after closing until the identity is due
     * @param contentYears years after closing until the content is due
     */
    record Rule(String code, String category, int identityYears, int contentYears, String legalBasis) {}

    List<Rule> all() {
        return all;
    }

    /** Categories that have a rule of their own. */
    List<String> named() {
        return all.stream()
                .map(Rule::category)
                .filter(category -> !category.isEmpty())
                .toList();
    }

    private static Resource own(String pack) {
        boolean bundled = pack.matches("[a-z0-9-]+") && !Files.isDirectory(Path.of(pack));
        return bundled
                ? new ClassPathResource("regions/" + pack + "/" + FILE)
                : new FileSystemResource(Path.of(pack, FILE));
    }

    private static List<Rule> read(Resource file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                CSVParser parser = format.parse(in)) {
            return parser.getRecords().stream().map(RetentionRules::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Rule rule(CSVRecord row) {
        return new Rule(
                row.get("code"),
                row.get("category").strip(),
                Integer.parseInt(row.get("identity_years")),
                Integer.parseInt(row.get("content_years")),
                row.get("legal_basis"));
    }
}
