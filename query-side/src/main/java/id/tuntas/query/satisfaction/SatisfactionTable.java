package id.tuntas.query.satisfaction;

import id.tuntas.query.history.HistoryCsv;
import id.tuntas.query.satisfaction.Figures.Hours;
import id.tuntas.query.satisfaction.Figures.Means;
import id.tuntas.query.satisfaction.Report.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A report as a table for a spreadsheet: first what it is, then a row for each part; numbers stay numbers. */
final class SatisfactionTable {
    private static final String MARK = "\uFEFF";
    private static final String PROGRAM = "Tuntas";
    private static final String PROGRAM_VERSION = "1.0";

    private static final List<String> HEADS = List.of(
            "satisfaction.column.part",
            "satisfaction.column.code",
            "satisfaction.column.name",
            "satisfaction.column.n",
            "satisfaction.column.response-rate",
            "satisfaction.column.solved",
            "satisfaction.column.speed",
            "satisfaction.column.conduct",
            "satisfaction.column.handling",
            "satisfaction.column.score",
            "satisfaction.column.response-median",
            "satisfaction.column.response-p90",
            "satisfaction.column.settle-median",
            "satisfaction.column.settle-p90",
            "satisfaction.column.on-time",
            "satisfaction.column.reopened",
            "satisfaction.column.returned",
            "satisfaction.column.transferred",
            "satisfaction.column.settled",
            "satisfaction.column.planned",
            "satisfaction.column.otherwise",
            "satisfaction.column.rushed",
            "satisfaction.column.reopened-soon",
            "satisfaction.column.massed",
            "satisfaction.column.restated");

    private static final List<Count> BESIDE = List.of(
            Count.SETTLED,
            Count.PLANNED,
            Count.OTHERWISE,
            Count.RUSHED,
            Count.REOPENED_SOON,
            Count.MASSED,
            Count.RESTATED);
    private static final Set<String> PARTS = Set.of("satisfaction.village", "satisfaction.category");

    private final Wording say;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /**
     * Of a report.
     *
     * @param units names of units and places by code; {@code categories} likewise
     */
    SatisfactionTable(Report report, Map<String, String> units, Map<String, String> categories, Wording say) {
        this.say = say;
        rows.add(heads());
        Function<String, String> place = code -> units.getOrDefault(code, code);
        String whole = say.text("satisfaction.region");
        add("satisfaction.total", Stream.of(report.total()), code -> units.getOrDefault(code, whole));
        Line restricted = report.restricted();
        if (restricted != null) {
            add("satisfaction.restricted", Stream.of(restricted), code -> whole);
        }
        add("satisfaction.unit", report.units().stream(), place);
        add("satisfaction.village", report.villages().stream(), place);
        add("satisfaction.category", report.categories().stream(), code -> categories.getOrDefault(code, code));
        rows.add(List.of(say.text(
                "satisfaction.counted",
                report.period().from().toString(),
                report.period().to().toString())));
        say.notes(report).forEach(note -> rows.add(List.of(note)));
    }

    private List<@Nullable Object> heads() {
        return new ArrayList<>(HEADS.stream().map(say::text).toList());
    }

    private void add(String part, Stream<Line> lines, Function<String, String> name) {
        lines.forEach(line -> {
            Figures figures = line.figures();
            Means means = figures.means();
            Hours first = figures.firstResponseHours();
            Hours settle = figures.settleHours();
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(say.text(part), line.code(), name.apply(line.code()), figures.n()));
            row.add(figures.responseRate());
            row.add(means == null ? null : figures.solvedShare());
            row.addAll(
                    means == null
                            ? Arrays.asList(null, null, null)
                            : List.of(means.speed(), means.conduct(), means.handling()));
            row.add(
                    figures.n() > 0 && figures.indicativeScore() == null
                            ? say.text("satisfaction.hidden")
                            : figures.indicativeScore());
            row.addAll(hours(first));
            row.addAll(hours(settle));
            row.add(figures.onTimeShare());
            row.addAll(List.of(figures.reopened(), figures.returned(), figures.transferred()));
            for (Count count : BESIDE) {
                // A crowd is one unit's; within a place or a kind of matter it would be cut apart.
                boolean told = count != Count.MASSED || !PARTS.contains(part);
                row.add(told ? line.tally().of(count) : null);
            }
            rows.add(row);
        });
    }

    private static List<@Nullable Object> hours(@Nullable Hours hours) {
        return hours == null ? Arrays.asList(null, null) : List.of(hours.median(), hours.p90());
    }

    /** RFC 4180, UTF-8 with the mark. */
    byte[] csv() {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<@Nullable Object> row : rows) {
                table.printRecord(row.stream().map(SatisfactionTable::cell).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> HistoryCsv.harmless(text);
            default -> value.toString();
        };
    }

    /** Office Open XML; texts are texts there, whatever they begin with. */
    byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, PROGRAM, PROGRAM_VERSION)) {
            Worksheet sheet = book.newWorksheet(say.text("satisfaction.sheet"));
            for (int row = 0; row < rows.size(); row++) {
                List<@Nullable Object> values = rows.get(row);
                for (int column = 0; column < values.size(); column++) {
                    write(sheet, row, column, values.get(column));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, HistoryCsv.harmless(value.toString()));
        }
    }
}
