package id.tuntas.query.history;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.history.HistoryLines.Line;
import id.tuntas.query.history.HistoryLines.Lines;
import id.tuntas.query.history.IntactHistory.Intact;
import id.tuntas.query.issue.SeenIssues;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** An issue's history to take along: for a spreadsheet, for a program, for a file of paper. */
@Controller
@RequestMapping("/issues/{id}")
class HistoryExports {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SeenIssues seen;
    private final IssueHistory history;
    private final HistoryLines lines;
    private final HistoryWords words;
    private final HistoryPdf pdf;
    private final IntactHistory intact;
    private final Directory directory;
    private final Clock clock;

    HistoryExports(
            SeenIssues seen,
            IssueHistory history,
            HistoryLines lines,
            HistoryWords words,
            HistoryPdf pdf,
            IntactHistory intact,
            Directory directory,
            Clock clock) {
        this.seen = seen;
        this.history = history;
        this.lines = lines;
        this.words = words;
        this.pdf = pdf;
        this.intact = intact;
        this.directory = directory;
        this.clock = clock;
    }

    /** The history with what is needed to find it in the proven order again. */
    record Export(
            String id,
            String title,
            Instant exportedAt,
            String exportedBy,
            String checkpoint,
            String verifier,
            List<Line> items) {}

    @GetMapping("/history.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, @AuthenticationPrincipal Actor viewer) {
        byte[] table = HistoryCsv.of(read(id, viewer).all(), words.names());
        return file(id, "csv", CSV).body(table);
    }

    @GetMapping("/history.json")
    ResponseEntity<Export> json(@PathVariable String id, @AuthenticationPrincipal Actor viewer) {
        Lines read = read(id, viewer);
        Intact signed = intact.now();
        Export export = new Export(
                id, read.title(), clock.instant(), viewer.account(), signed.note(), signed.verifier(), read.all());
        return file(id, "json", MediaType.APPLICATION_JSON).body(export);
    }

    @GetMapping("/history.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @AuthenticationPrincipal Actor viewer, Model model) {
        Lines read = read(id, viewer);
        Map<String, Object> attributes = new HashMap<>(model.asMap());
        attributes.put("id", id);
        attributes.put("told", read.title());
        attributes.put("lines", read.all());
        attributes.put("intact", intact.now());
        attributes.put("units", directory.unitNames());
        attributes.put("categories", directory.categoryNames());
        attributes.put("exportedAt", clock.instant());
        attributes.put("exportedBy", viewer.account());
        return file(id, "pdf", MediaType.APPLICATION_PDF).body(pdf.of(attributes));
    }

    private Lines read(String id, Actor viewer) {
        long version = seen.shownVersion(id, viewer, null).orElseThrow(NotFound::new);
        return lines.of(id, history.steps(id, version, Instant.MAX));
    }

    private static ResponseEntity.BodyBuilder file(String id, String ending, MediaType type) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename("riwayat-" + id + "." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    }
}
