package id.tuntas.query.opendata;

import id.tuntas.query.history.HistoryCsv;
import id.tuntas.query.opendata.OpenRecords.Asked;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Issues as a table: RFC 4180 in UTF-8, without a mark before it, for programs. */
@Component
class OpenCsv {
    private static final List<String> COLUMNS = List.of(
            "opendata.column.id",
            "opendata.column.category",
            "opendata.column.category-name",
            "opendata.column.place",
            "opendata.column.address",
            "opendata.column.lat",
            "opendata.column.lng",
            "opendata.column.stage",
            "opendata.column.agency",
            "opendata.column.filed",
            "opendata.column.updated",
            "opendata.column.due",
            "opendata.column.text",
            "opendata.column.notes",
            "opendata.column.photo");

    private final OpenRecords issues;
    private final MessageSource messages;

    OpenCsv(OpenRecords issues, MessageSource messages) {
        this.issues = issues;
        this.messages = messages;
    }

    void write(Asked asked, OutputStream out) throws IOException {
        CSVPrinter table = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        table.printRecord(COLUMNS.stream()
                .map(column -> messages.getMessage(column, null, Locale.ROOT))
                .toList());
        issues.each(asked, issue -> table.printRecord(row(issue)));
        table.flush();
    }

    private static List<String> row(OpenIssue issue) {
        return Stream.of(
                        issue.id(),
                        issue.category(),
                        issue.categoryName(),
                        text(issue.where().code()),
                        issue.where().address(),
                        text(issue.where().lat()),
                        text(issue.where().lng()),
                        issue.stage().name(),
                        issue.agency(),
                        second(issue.filedAt()),
                        second(issue.updatedAt()),
                        issue.dueAt() == null ? "" : second(issue.dueAt()),
                        HistoryCsv.harmless(text(issue.text())),
                        HistoryCsv.harmless(text(issue.notes())),
                        text(issue.photo()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
