package id.tuntas.query.satisfaction;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages show, to take along. */
@RestController
class SatisfactionExports {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Satisfaction satisfaction;
    private final Directory directory;
    private final Wording say;

    SatisfactionExports(Satisfaction satisfaction, Directory directory, MessageSource messages) {
        this.satisfaction = satisfaction;
        this.directory = directory;
        this.say = new Wording(messages);
    }

    @GetMapping("/satisfaction.csv")
    ResponseEntity<byte[]> regionCsv(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor viewer) {
        return file(CSV, "csv", table(null, from, to, viewer).csv());
    }

    @GetMapping("/satisfaction.xlsx")
    ResponseEntity<byte[]> regionXlsx(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor viewer) {
        return file(XLSX, "xlsx", table(null, from, to, viewer).xlsx());
    }

    @GetMapping("/satisfaction/{unit}/figures.csv")
    ResponseEntity<byte[]> unitCsv(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor viewer) {
        return file(CSV, "csv", table(unit, from, to, viewer).csv());
    }

    @GetMapping("/satisfaction/{unit}/figures.xlsx")
    ResponseEntity<byte[]> unitXlsx(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor viewer) {
        return file(XLSX, "xlsx", table(unit, from, to, viewer).xlsx());
    }

    private SatisfactionTable table(
            @Nullable String unit, @Nullable LocalDate from, @Nullable LocalDate to, Actor viewer) {
        Admitted.require(viewer);
        Period period = satisfaction.period(from, to);
        Report report = unit == null
                ? satisfaction.region(period, directory.units())
                : satisfaction.unit(
                        directory.unit(unit).orElseThrow(NotFound::new).code(), period);
        return new SatisfactionTable(report, directory.unitNames(), directory.categoryNames(), say);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String ending, byte[] content) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename("indikator-kepuasan." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(content);
    }
}
