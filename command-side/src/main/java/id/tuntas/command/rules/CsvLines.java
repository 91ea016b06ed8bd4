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

/**
 * Rows of a CSV text with a header line; columns are found by their names, unknown ones are passed over. Cells may be
 * parted by semicolons, as spreadsheets write them where the decimal sign is a comma.
 */
public final class CsvLines {
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
        return of(text, TableLimits.ROWS_MAX, new InvalidInput("file", "too-many-rows"));
    }

    /**
     * Likewise with another maximum.
     *
     * @param tooMany thrown when there are more rows
     */
    public static List<TableLine> of(String text, int rowsMax, InvalidInput tooMany) {
        List<TableLine> lines = new ArrayList<>();
        try (CSVParser parser = format(text).parse(new StringReader(text))) {
            long begins = parser.getCurrentLineNumber() + 1;
            for (CSVRecord row : parser) {
                if (lines.size() == rowsMax) {
                    throw tooMany;
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

    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        boolean semicolons = header.indexOf(';') >= 0 && header.indexOf(',') < 0;
        return semicolons ? FORMAT.builder().setDelimiter(';').get() : FORMAT;
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
