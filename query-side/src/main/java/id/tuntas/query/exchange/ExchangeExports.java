package id.tuntas.query.exchange;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.exchange.Exchange.Answer;
import id.tuntas.query.exchange.Exchange.Both;
import id.tuntas.query.history.HistoryCsv;
import id.tuntas.query.organisation.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists to take along: RFC 4180, UTF-8 with the mark. */
@RestController
class ExchangeExports {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String MARK = "\uFEFF";

    private final Exchange exchange;
    private final Directory directory;
    private final MessageSource messages;

    ExchangeExports(Exchange exchange, Directory directory, MessageSource messages) {
        this.exchange = exchange;
        this.directory = directory;
        this.messages = messages;
    }

    /** All of one kind, at most {@link Exchange#FILE_MAX}. */
    @GetMapping("/exchange.csv")
    ResponseEntity<byte[]> differences(
            @RequestParam(defaultValue = "CLOSED_THERE") Exchange.Kind kind, @AuthenticationPrincipal Actor viewer) {
        Exchange.requireAdmitted(viewer);
        Map<String, String> units = directory.unitNames();
        List<List<String>> rows = exchange.list(kind, 0, Exchange.FILE_MAX, viewer).items().stream()
                .map(both -> row(both, kind, units))
                .toList();
        return file(
                "sp4n-perbedaan.csv",
                List.of(
                        "exchange.number",
                        "exchange.ticket",
                        "exchange.kind",
                        "exchange.there",
                        "exchange.there.at",
                        "exchange.here",
                        "exchange.unit"),
                rows);
    }

    /** What reporters were told since that day, to be copied to SP4N-LAPOR!. */
    @GetMapping("/exchange/answers.csv")
    ResponseEntity<byte[]> answers(@RequestParam LocalDate since, @AuthenticationPrincipal Actor viewer) {
        Exchange.requireAdmitted(viewer);
        Map<String, String> units = directory.unitNames();
        Instant from = since.atStartOfDay(directory.zone()).toInstant();
        List<List<String>> rows = exchange.answers(from, viewer).stream()
                .map(answer -> row(answer, units))
                .toList();
        return file(
                "sp4n-jawaban.csv",
                List.of(
                        "exchange.number",
                        "exchange.ticket",
                        "exchange.answer.at",
                        "exchange.unit",
                        "exchange.answer.type",
                        "exchange.answer"),
                rows);
    }

    private List<String> row(Both both, Exchange.Kind kind, Map<String, String> units) {
        @Nullable Instant at = both.notedAt();
        return List.of(
                both.number(),
                both.issue(),
                word("exchange.kind." + kind),
                both.state() == null ? "" : both.state(),
                at == null ? "" : at.toString(),
                word("status." + both.status()),
                units.getOrDefault(both.unit(), both.unit()));
    }

    private List<String> row(Answer answer, Map<String, String> units) {
        return List.of(
                answer.number(),
                answer.issue(),
                answer.at().toString(),
                units.getOrDefault(answer.unit(), answer.unit()),
                word("event." + answer.type()),
                answer.text());
    }

    private ResponseEntity<byte[]> file(String name, List<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180)) {
            print(table, columns.stream().map(this::word).toList());
            for (List<String> row : rows) {
                print(table, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a citizen or another system wrote must not become a formula. */
    private static void print(CSVPrinter table, List<String> cells) throws IOException {
        table.printRecord(Arrays.asList(cells.stream().map(HistoryCsv::harmless).toArray()));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
