package id.tuntas.query.open311;

import id.tuntas.events.organisation.CategoryQuestion;
import id.tuntas.query.organisation.PackFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What is asked of whoever reports a matter: {@code questions.csv} of the region pack, as the command side reads it. */
@Component
class CategoryQuestions {
    private static final String FILE = "questions.csv";

    private final Map<String, List<CategoryQuestion>> questions;

    CategoryQuestions(PackFile pack) {
        Resource file = pack.find(FILE);
        questions = file.exists() ? read(file) : Map.of();
    }

    private static Map<String, List<CategoryQuestion>> read(Resource file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var table = format.parse(text)) {
            return CategoryQuestion.byCategory(
                    table.getRecords().stream().map(CSVRecord::toMap).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " of the region pack cannot be read", e);
        }
    }

    /** In their order; none for most. */
    List<CategoryQuestion> of(String category) {
        return questions.getOrDefault(category, List.of());
    }
}
