package id.tuntas.query.opendata;

import id.tuntas.query.opendata.OpenRecords.Asked;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.tracking.PublicStage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Issues for everybody to take along, written while they are read. */
@RestController
@RequestMapping("/public/data")
class OpenDataEndpoints {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

    private final OpenRecords issues;
    private final OpenCsv csv;
    private final OpenGeoJson geoJson;
    private final Directory directory;
    private final Clock clock;

    OpenDataEndpoints(OpenRecords issues, OpenCsv csv, OpenGeoJson geoJson, Directory directory, Clock clock) {
        this.issues = issues;
        this.csv = csv;
        this.geoJson = geoJson;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/issues.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable PublicStage stage) {
        Asked asked = issues.ask(OpenWish.of(from, until, place, category, stage, today()));
        return file("csv", CSV).body(out -> csv.write(asked, out));
    }

    @GetMapping("/issues.geojson")
    ResponseEntity<StreamingResponseBody> geoJson(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable PublicStage stage) {
        Asked asked = issues.ask(OpenWish.of(from, until, place, category, stage, today()));
        return file("geojson", GEOJSON).body(out -> geoJson.write(asked, out));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), directory.zone());
    }

    private static ResponseEntity.BodyBuilder file(String ending, MediaType type) {
        ContentDisposition name =
                ContentDisposition.attachment().filename("aduan." + ending).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    }
}
