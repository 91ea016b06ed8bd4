package id.tuntas.query.whatif;

import id.tuntas.query.history.HistoryCsv;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.whatif.Tally.Count;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A result as a table for a spreadsheet: RFC 4180, UTF-8 with the mark; first the totals, which name no unit. */
@Component
class WhatIfCsv {
    private static final String MARK = "\uFEFF";

    private final MessageSource messages;
    private final Directory directory;

    WhatIfCsv(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    byte[] of(WhatIf.Result result) {
        Map<String, String> units = directory.unitNames();
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            print(
                    table,
                    List.of(
                            word("what-if.unit-code"),
                            word("what-if.unit"),
                            word("what-if.class"),
                            word("rules.clock"),
                            word("what-if.was.deadlines"),
                            word("what-if.was.late"),
                            word("what-if.would.deadlines"),
                            word("what-if.would.late")));
            for (Tally.Total total : result.totals()) {
                print(table, row("", "", "", total.clock(), total.was(), total.would()));
            }
            for (Tally.Row row : result.rows()) {
                String name = units.getOrDefault(row.unit(), row.unit());
                String issueClass = word("class." + row.issueClass());
                print(table, row(row.unit(), name, issueClass, row.clock(), row.was(), row.would()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(String unit, String name, String issueClass, Enum<?> clock, Count was, Count would) {
        return List.of(
                unit,
                name,
                issueClass,
                word("clock." + clock),
                Long.toString(was.deadlines()),
                Long.toString(was.late()),
                Long.toString(would.deadlines()),
                Long.toString(would.late()));
    }

    /** A unit's name must not become a formula either. */
    private static void print(CSVPrinter table, List<String> cells) throws IOException {
        table.printRecord(Arrays.asList(cells.stream().map(HistoryCsv::harmless).toArray()));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
