package id.tuntas.query.survey;

import id.tuntas.events.survey.ElementAnswers;
import id.tuntas.events.survey.GradeScale;
import id.tuntas.events.survey.SurveyElement;
import id.tuntas.events.survey.Weighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All surveys: some hundred units with a few each in a year, so they are read whole. */
@Component
class Surveys {
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

    private final JdbcClient db;

    Surveys(JdbcClient db) {
        this.db = db;
    }

    private record Key(String unit, String period) {
        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("unit"), row.getString("period"));
        }
    }

    /** The latest period first, units in the order of their codes. */
    List<SurveyView> all(Weighting weighting) {
        Map<Key, List<ElementAnswers>> answers = new LinkedHashMap<>();
        db.sql("SELECT unit, period, element, ones, twos, threes, fours FROM survey_element ORDER BY place")
                .query(row -> {
                    answers.computeIfAbsent(Key.of(row), key -> new ArrayList<>())
                            .add(new ElementAnswers(
                                    SurveyElement.valueOf(row.getString(3)),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getInt(6),
                                    row.getInt(7)));
                });
        Map<Key, List<GradeScale.Grade>> grades = new LinkedHashMap<>();
        db.sql("SELECT unit, period, grade, at_least FROM survey_grade").query(row -> {
            grades.computeIfAbsent(Key.of(row), key -> new ArrayList<>())
                    .add(new GradeScale.Grade(row.getString(3), row.getBigDecimal(4)));
        });
        // A survey whose answers came between the two questions is shown with the next look.
        return rows().stream()
                .filter(row -> answers.containsKey(key(row)) && grades.containsKey(key(row)))
                .map(row -> SurveyView.of(
                        row,
                        answers.getOrDefault(key(row), List.of()),
                        grades.getOrDefault(key(row), List.of()),
                        weighting))
                .toList();
    }

    private static Key key(SurveyView.Row row) {
        return new Key(row.unit(), row.period());
    }

    private List<SurveyView.Row> rows() {
        return db.sql("""
                        SELECT unit, period, version, imported_at, account, respondents, published, legal_basis
                        FROM survey ORDER BY period DESC, unit""")
                .query((row, n) -> new SurveyView.Row(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }

    /** The survey of one unit and period. */
    static Optional<SurveyView> of(List<SurveyView> all, String unit, String period) {
        return all.stream()
                .filter(survey -> survey.unit().equals(unit) && survey.period().equals(period))
                .findFirst();
    }

    /** Waits up to two seconds until this version of a survey is shown. */
    void await(String unit, String period, long version) {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            while (shown(unit, period) < version && System.nanoTime() < end) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long shown(String unit, String period) {
        return db.sql("SELECT version FROM survey WHERE unit = ? AND period = ?")
                .params(unit, period)
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }
}
