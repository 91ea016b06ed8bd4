package id.tuntas.query.privacy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The norms to choose from: a list to be offered, and no fact of the history. What was chosen stands in the event. */
@Component
class OfferedBases {
    private static final String FILE = "regions/national/privacy-bases.csv";

    private final List<Basis> all = read();

    /** @param grants whether it carries granting; otherwise it carries a refusal */
    record Basis(String code, boolean grants, String legalBasis, String text) {}

    List<Basis> all() {
        return all;
    }

    private static List<Basis> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                CSVParser parser = format.parse(in)) {
            return parser.getRecords().stream()
                    .map(row -> new Basis(
                            row.get("code"),
                            row.get("decides").equals("GRANT"),
                            row.get("legal_basis"),
                            row.get("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
