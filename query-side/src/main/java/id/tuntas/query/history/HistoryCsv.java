package id.tuntas.query.history;

import id.tuntas.query.history.HistoryLines.Line;
import id.tuntas.query.history.HistoryWords.Names;
import id.tuntas.query.officeholder.Officeholders.Held;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A history as a table for a spreadsheet: RFC 4180, UTF-8 with the mark by which spreadsheets know it. */
public final class HistoryCsv {
    private static final String MARK = "\uFEFF";

    /** Beginnings by which a spreadsheet takes a text for a formula and carries it out; some read the wide ones so. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private HistoryCsv() {}

    static byte[] of(List<Line> lines, Names names) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            table.printRecord(List.of(
                    names.word("export.number"),
                    names.word("export.at"),
                    names.word("export.event"),
                    names.word("export.event-name"),
                    names.word("export.actor"),
                    names.word("export.office"),
                    names.word("export.office-title"),
                    names.word("export.acting"),
                    names.word("export.decree"),
                    names.word("export.changes"),
                    names.word("export.said"),
                    names.word("export.leaf")));
            for (Line line : lines) {
                table.printRecord(
                        row(line, names).stream().map(HistoryCsv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Line line, Names names) {
        Held office = line.office();
        return List.of(
                Long.toString(line.version() + 1),
                line.at().toString(),
                line.type(),
                names.word("event." + line.type()),
                line.actor(),
                office == null ? "" : office.office(),
                office == null ? "" : office.title(),
                office == null || office.acting() == null ? "" : names.word("acting." + office.acting()),
                orEmpty(office == null ? null : office.decree()),
                line.changes().stream().map(names::changed).collect(Collectors.joining("\n")),
                names.said(line.said()),
                line.leaf() == null ? "" : line.leaf().toString());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What a citizen wrote must not become a formula on an auditor's desk. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
