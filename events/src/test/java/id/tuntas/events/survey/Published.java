package id.tuntas.events.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What offices have published: see PROVENANCE.md beside the tables. */
final class Published {
    private Published() {}

    /** The published means of one example's elements. */
    static List<Ratio> means(String example) {
        return rows("contoh_terbit_unsur.csv").stream()
                .filter(row -> cell(row, "contoh").equals(example))
                .map(row -> Ratio.of(new BigDecimal(cell(row, "nrr"))))
                .toList();
    }

    static Map<String, String> result(String example) {
        return rows("contoh_terbit_hasil.csv").stream()
                .filter(row -> cell(row, "contoh").equals(example))
                .findFirst()
                .orElseThrow();
    }

    static Stream<String> examples() {
        return rows("contoh_terbit_hasil.csv").stream().map(row -> cell(row, "contoh"));
    }

    static GradeScale scale(String guideline) {
        return new GradeScale(
                guideline,
                rows("kategori_mutu.csv").stream()
                        .filter(row -> cell(row, "pedoman").startsWith(guideline))
                        .map(row -> new GradeScale.Grade(cell(row, "mutu"), new BigDecimal(cell(row, "konversi_min"))))
                        .toList());
    }

    /** Twenty-nine respondents of an office, how often each answer was given. */
    static List<ElementAnswers> distribution() {
        List<Map<String, String>> rows = rows("distribusi_gaspul_tw3.csv");
        List<SurveyElement> printed = List.of(
                SurveyElement.REQUIREMENTS,
                SurveyElement.PROCEDURE,
                SurveyElement.TIME,
                SurveyElement.COST,
                SurveyElement.PRODUCT,
                SurveyElement.COMPETENCE,
                SurveyElement.CONDUCT,
                SurveyElement.FACILITIES,
                SurveyElement.COMPLAINTS);
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> answers(printed.get(i), rows.get(i)))
                .toList();
    }

    private static ElementAnswers answers(SurveyElement element, Map<String, String> row) {
        return new ElementAnswers(element, number(row, "n1"), number(row, "n2"), number(row, "n3"), number(row, "n4"));
    }

    /** The first 49 respondents of another. */
    static List<ElementAnswers> respondents() {
        List<Map<String, String>> rows = rows("responden_sekadau_2019s1_49baris.csv");
        return Arrays.stream(SurveyElement.values())
                .map(element -> new ElementAnswers(
                        element,
                        times(rows, element, 1),
                        times(rows, element, 2),
                        times(rows, element, 3),
                        times(rows, element, 4)))
                .toList();
    }

    private static int times(List<Map<String, String>> rows, SurveyElement element, int answer) {
        return (int) rows.stream()
                .filter(row -> number(row, element.code()) == answer)
                .count();
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(cell(row, column));
    }

    private static List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        String[] columns = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = cells(line);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < columns.length; i++) {
                        row.put(columns[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    /** Cells between commas that stand in no quotation. */
    private static String[] cells(String line) {
        return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream("/skm/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
