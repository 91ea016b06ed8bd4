package id.tuntas.command.survey;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.InvalidLines;
import id.tuntas.command.rules.CsvLines;
import id.tuntas.command.rules.TableLine;
import id.tuntas.command.rules.Texts;
import id.tuntas.events.survey.ElementAnswers;
import id.tuntas.events.survey.SurveyElement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A table of answers, counted: CSV with a row for each respondent.
 *
 * @param respondents rows with at least one answer
 * @param answers of every element
 */
record SurveyTable(int respondents, List<ElementAnswers> answers, SurveyColumns columns) {
    /** The regulation's sampling table ends at 384 respondents. */
    private static final int RESPONDENTS_MAX = 5_000;

    private static final int ANSWERS = 4;

    /**
     * Reads all rows or none.
     *
     * @throws InvalidLines naming each cell that is no answer and each row that has none
     * @throws InvalidInput when it is no such table
     */
    static SurveyTable read(String file, SurveyWords words) {
        List<TableLine> lines =
                CsvLines.of(Texts.clean(file), RESPONDENTS_MAX, new InvalidInput("file", "too-many-respondents"))
                        .stream()
                        .filter(line -> !line.cells().isEmpty()) // spreadsheets leave empty rows at the end
                        .toList();
        if (lines.isEmpty()) {
            throw new InvalidInput("file", "no-rows");
        }
        TreeSet<String> headers = new TreeSet<>();
        lines.forEach(line -> headers.addAll(line.cells().keySet()));
        SurveyColumns columns = SurveyColumns.of(headers, words);
        Map<SurveyElement, int[]> counts = new EnumMap<>(SurveyElement.class);
        List<InvalidLines.Line> faults = new ArrayList<>();
        lines.forEach(line -> count(line, columns, counts, faults));
        if (!faults.isEmpty()) {
            throw new InvalidLines("file", faults);
        }
        return new SurveyTable(lines.size(), answers(counts), columns);
    }

    private static void count(
            TableLine line, SurveyColumns columns, Map<SurveyElement, int[]> counts, List<InvalidLines.Line> faults) {
        boolean answered = false;
        for (Map.Entry<SurveyElement, String> column : columns.elements().entrySet()) {
            String cell = line.cells().get(column.getValue());
            if (cell == null) {
                continue;
            }
            answered = true;
            if (cell.matches("[1-4]")) {
                counts.computeIfAbsent(column.getKey(), element -> new int[ANSWERS])[cell.charAt(0) - '1']++;
            } else {
                faults.add(new InvalidLines.Line(line.number(), column.getValue(), "invalid.not-an-answer"));
            }
        }
        if (!answered) {
            faults.add(new InvalidLines.Line(line.number(), "U1-U9", "invalid.no-answer"));
        }
    }

    private static List<ElementAnswers> answers(Map<SurveyElement, int[]> counts) {
        return counts.entrySet().stream()
                .map(count -> new ElementAnswers(
                        count.getKey(),
                        count.getValue()[0],
                        count.getValue()[1],
                        count.getValue()[2],
                        count.getValue()[3]))
                .toList();
    }
}
