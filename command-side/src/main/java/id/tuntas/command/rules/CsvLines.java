package id.tuntas.command.rules;

import id.tuntas.command.door.InvalidInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Rows of a CSV text with a header line; columns are found by their names, unknown ones are passed over. */
final class CsvLines {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    private CsvLines() {}

    /** @throws InvalidInput when it is no CSV, has more rows than {@link TableLimits#ROWS_MAX}, or none */
    static List<TableLine> of(String text) {
        List<TableLine> lines = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            long begins = parser.getCurrentLineNumber() + 1;
            for (CSVRecord row : parser) {
                if (lines.size() == TableLimits.ROWS_MAX) {
                    throw new InvalidInput("file", "too-many-rows");
                }
                lines.add(new TableLine(begins, cells(row)));
                begins = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new InvalidInput("file", "not-a-table");
        }
        if (lines.isEmpty()) {
            throw new InvalidInput("file", "no-rows");
        }
        return lines;
    }

    private static Map<String, String> cells(CSVRecord row) {
        Map<String, String> cells = new HashMap<>();
        row.toMap().forEach((column, cell) -> {
            if (!cell.isBlank()) {
                cells.put(column.toLowerCase(Locale.ROOT), cell);
            }
        });
        return cells;
    }
}
