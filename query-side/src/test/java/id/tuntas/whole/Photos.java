package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A photo as a phone takes it, from the form to whoever looks at it. */
abstract class Photos {
    private static final String OLDER = "Menurut kameranya diambil 1 Agustus 2026, sebelum aduan ini diterima";

    private final Server server;
    private final Issues issues;

    Photos(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    private static byte[] phone() {
        try (InputStream photo = Photos.class.getResourceAsStream("/photos/phone.jpg")) {
            return java.util.Objects.requireNonNull(photo).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String visibility) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Lampu padam");
        fields.put("description", "Lampu di gang padam sejak Senin.");
        fields.put("category", "JALAN");
        fields.put("village", Issues.PADASUKA);
        fields.put("address", "");
        fields.put("channel", "WEB");
        fields.put("visibility", visibility);
        fields.put("reporter.name", "Ujang Contoh");
        fields.put("reporter.phone", "");
        return fields;
    }

    /** Files as a browser does and tells the number on the receipt. */
    private String file(Map<String, String> fields, byte[] photo) {
        Client browser = server.browser();
        fields.put("_csrf", browser.csrf("/issues/new"));
        Answer answer = browser.upload("/api/issues", fields, "photo", photo.length == 0 ? "" : "foto.jpg", photo);
        assertThat(answer.expect(303).header("Location")).isEqualTo("/issues/filed");
        String page = browser.get("/issues/filed").expect(200).body();
        return page.replaceAll("(?s).*id=\"ticket-number\">([^<]+)<.*", "$1");
    }

    private JsonNode shown(String id, int version) {
        return server.as(VERIFIER)
                .get("/api/issues/" + id + "?atLeast=" + version)
                .expect(200)
                .json();
    }

    @Test
    void aComplaintComesWithAPhotoAndWithItsPlaceWhenTheReporterSaysSo() {
        Map<String, String> fields = fields("PUBLIC");
        fields.put("photoPlace", "true");
        JsonNode issue = shown(file(fields, phone()), 1);
        assertThat(issue.path("lat").asDouble()).isBetween(-6.867, -6.866);
        assertThat(issue.path("lng").asDouble()).isBetween(107.541, 107.542);
        String id = issue.path("id").asString();
        assertThat(server.as(VERIFIER).get("/issues/" + id).body())
                .contains("Foto JPEG", "Pelapor")
                .doesNotContain(OLDER);
    }

    @Test
    void withoutThatItsPlaceIsForgotten() {
        JsonNode issue = shown(file(fields("ANONYMOUS"), phone()), 1);
        assertThat(issue.has("lat")).isFalse();
        assertThat(server.db()
                        .sql("SELECT payload FROM domain_event WHERE aggregate_identifier = ?")
                        .param(issue.path("id").asString())
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list())
                .noneMatch(event -> event.contains("107.5") || event.contains("KENARIKAMERA"))
                .noneMatch(event -> event.contains("2026-08-01"));
    }

    @Test
    void aComplaintWithoutPhotoIsFiledByTheSameForm() {
        assertThat(shown(file(fields("PUBLIC"), new byte[0]), 0).path("lat").isMissingNode())
                .isTrue();
    }

    @Test
    void aPhotoThatIsNoneSendsTheFormBackAndNothingIsFiled() {
        Client browser = server.browser().with("Referer", "http://127.0.0.1/issues/new");
        Map<String, String> fields = fields("PUBLIC");
        fields.put("_csrf", browser.csrf("/issues/new"));
        long events = server.eventCount();
        byte[] page = "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(browser.upload("/api/issues", fields, "photo", "foto.jpg", page)
                        .expect(303)
                        .header("Location"))
                .isEqualTo("/issues/new");
        assertThat(browser.get("/issues/new").body()).contains("hanya foto JPEG atau PNG", "Lampu padam");
        assertThat(server.eventCount()).isEqualTo(events);
    }

    @Test
    void aProofThatIsOlderThanTheComplaintIsFlagged() {
        Filed issue = issues.inProgress();
        server.as(STAFF)
                .upload(Issues.path(issue, "attachments"), "bukti.jpg", phone())
                .expect(201);
        assertThat(server.as(HEAD)
                        .get("/issues/" + issue.id() + "?atLeast=" + issues.newest(issue))
                        .expect(200)
                        .body())
                .contains(OLDER);
    }

    /** Whoever downloads a picture and sends it as proof of something else is seen, though its bytes are others. */
    @Test
    void aDownloadedPictureIsKnownAgain() {
        Filed first = issues.inProgress();
        Filed second = issues.inProgress();
        byte[] kept = server.as(HEAD)
                .get(Issues.path(first, "attachments/" + issues.attach(STAFF, first)))
                .expect(200)
                .content();
        server.as(STAFF)
                .upload(Issues.path(second, "attachments"), "b.png", kept)
                .expect(201);
        assertThat(server.as(HEAD)
                        .get("/issues/" + second.id() + "?atLeast=" + issues.newest(second))
                        .body())
                .contains("Berkas yang sama ada pada " + first.id());
    }

    /** An ordinary issue's page must not tell that a restricted one exists. */
    @Test
    void theSamePictureOnAHiddenIssueIsNotTold() {
        byte[] picture = Issues.picture();
        Filed hidden = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        Filed issue = issues.inProgress();
        server.reporter(hidden.trackingCode())
                .upload("/api/track/" + hidden.id() + "/attachments", "a.png", picture)
                .expect(201);
        server.as(STAFF)
                .upload(Issues.path(issue, "attachments"), "b.png", picture)
                .expect(201);
        Client head = server.as(HEAD);
        String look = "?atLeast=" + issues.newest(issue);
        assertThat(head.get("/issues/" + issue.id() + look).expect(200).body()).doesNotContain(hidden.id());
        assertThat(head.get("/api/issues/" + issue.id() + "/history" + look)
                        .expect(200)
                        .body())
                .doesNotContain(hidden.id());
    }
}
