package id.tuntas.command.survey;

import id.tuntas.command.organisation.PackFiles;
import id.tuntas.events.survey.GradeScale;
import id.tuntas.events.survey.SurveyElement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** What offices call the nine elements, and which index earns which grade: data of the country or of the region. */
@Component
class SurveyWords {
    private static final String GRADES = "survey-grades.csv";

    private final Map<String, SurveyElement> names = new HashMap<>();
    private final GradeScale scale;

    SurveyWords(PackFiles files) {
        files.nationalRows("survey-elements.csv")
                .forEach(row -> names.put(plain(row.get("name")), SurveyElement.valueOf(row.get("element"))));
        List<CSVRecord> own = files.rows(GRADES);
        scale = scale(own.isEmpty() ? files.nationalRows(GRADES) : own);
    }

    private static GradeScale scale(List<CSVRecord> rows) {
        return new GradeScale(
                rows.getFirst().get("legal_basis"),
                rows.stream()
                        .map(row -> new GradeScale.Grade(row.get("grade"), new BigDecimal(row.get("at_least"))))
                        .toList());
    }

    GradeScale scale() {
        return scale;
    }

    /** The element with this name, whatever its letters' case and its punctuation. */
    Optional<SurveyElement> named(String name) {
        return Optional.ofNullable(names.get(plain(name)));
    }

    /** The words alone. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }
}
