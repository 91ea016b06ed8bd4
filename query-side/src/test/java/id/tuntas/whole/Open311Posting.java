package id.tuntas.whole;

import static id.tuntas.whole.GeoReport.assertWrong;
import static id.tuntas.whole.GeoReport.request;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.MELONG;
import static id.tuntas.whole.Issues.PADASUKA;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.IssueEvent.AttachmentAdded;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.Visibility;
import id.tuntas.whole.Issues.Filed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a program with a key passes on becomes a complaint like any other, and what it may not is refused by the book. */
abstract class Open311Posting {
    private static final String ADMIN = "demo-admin";

    private final Server server;
    private final Issues issues;
    private final GeoReport client;

    Open311Posting(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.client = new GeoReport(server);
    }

    @Test
    void aRequestIsFiledWithTheKelurahanAroundItsPoint() {
        Map<String, String> fields = request("JALAN");
        fields.remove("address_id");
        fields.put("lat", "-6.8759");
        fields.put("long", "107.5308");
        fields.put("attribute[UKURAN]", "BESAR");
        fields.put("attribute[fixmystreet_id]", "4711");
        fields.put("media_url", "https://foto.contoh.id/1.jpg");
        fields.put("public_anonymity_required", "TRUE");
        Answer answer = client.post("requests.json", fields);
        JsonNode receipt = answer.expect(200).json();
        assertThat(receipt).hasSize(1);
        assertThat(receipt.path(0).path("service_notice").asString()).isNotBlank();
        String number = GeoReport.number(answer);
        ComplaintFiled filed = filed(number);
        assertThat(filed.channel()).isEqualTo(Channel.OPEN311);
        assertThat(filed.village()).isEqualTo(PADASUKA);
        assertThat(filed.visibility()).isEqualTo(Visibility.ANONYMOUS);
        assertThat(filed.externalSystem()).isEqualTo("demo");
        assertThat(filed.externalId()).isEqualTo("4711");
        issues.shown(LURAH, new Filed(number, "")).expect(200);
        String text = server.as(LURAH)
                .get("/api/issues/" + number + "/history")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("data")
                .path("description")
                .asString();
        assertThat(text)
                .startsWith(fields.get("description"))
                .contains("Lebih dari satu meter", "https://foto.contoh.id/1.jpg");
        assertThat(client.one(number).path("status").asString()).isEqualTo("open"); // at once, though screens follow
        assertThat(client.get("tokens/" + number + ".json")
                        .expect(200)
                        .json()
                        .path(0)
                        .path("service_request_id")
                        .asString())
                .isEqualTo(number);
    }

    @Test
    void withoutADescriptionItSaysItsService() {
        Map<String, String> fields = request("JALAN");
        fields.put("description", " ");
        String number = client.filed(fields);
        issues.shown(LURAH, new Filed(number, "")).expect(200);
        assertThat(server.as(LURAH).get("/api/issues/" + number).text("title")).isEqualTo("Jalan rusak");
        fields.remove("description");
        assertThat(client.post("requests.xml", fields).status()).isEqualTo(200);
    }

    @Test
    void aPlaceMayBeACodeOrANameInAnAddress() {
        Map<String, String> named = request("JALAN");
        named.remove("address_id");
        named.put("address_string", "Jalan Mahar Martanegara 5, Melong, Cimahi Selatan, Cimahi");
        assertThat(filed(client.filed(named)).village()).isEqualTo(MELONG);
        assertThat(filed(client.filed(request("JALAN"))).village()).isEqualTo(PADASUKA);
        named.put("address_string", "Jalan Mahar Martanegara 5, Cimahi");
        assertWrong(client.post("requests.json", named), 400);
        named.put("address_string", "Padasuka atau Melong");
        assertWrong(client.post("requests.json", named), 400);
    }

    @Test
    void filesComeThroughTheSameIntake() {
        Answer answer = client.upload(request("SAMPAH"), Issues.picture());
        var xml = GeoReport.xml(answer.expect(200));
        assertThat(xml.getTagName()).isEqualTo("service_requests");
        Filed issue = new Filed(GeoReport.text(xml, "service_request_id"), "");
        assertThat(issues.numbersOf(issue, AttachmentAdded.class)).hasSize(1);
        assertWrong(client.upload(request("SAMPAH"), "<svg/>".getBytes(StandardCharsets.UTF_8)), 400);
    }

    @Test
    void whatMayNotBePassedOnIsRefusedInTheFormatThatWasAsked() {
        Map<Map<String, String>, Integer> wrong = new LinkedHashMap<>();
        wrong.put(Map.of("api_key", ""), 403);
        wrong.put(Map.of("api_key", "salah"), 403);
        wrong.put(Map.of("api_key", "demo-verifikator"), 403);
        wrong.put(Map.of("jurisdiction_id", "51.02"), 404);
        wrong.put(Map.of("service_code", ""), 400);
        wrong.put(Map.of("service_code", "TIDAK-ADA"), 404);
        wrong.put(Map.of("service_code", "PUNGLI"), 404);
        wrong.put(Map.of("service_code", "PPA"), 404);
        wrong.put(Map.of("service_code", "PENCEMARAN"), 400);
        wrong.put(Map.of("description", "x".repeat(10_001)), 400);
        wrong.put(Map.of("address_id", "31.71"), 400);
        wrong.put(Map.of("address_id", ""), 400);
        wrong.put(Map.of("lat", "-6.2", "long", "106.8"), 400);
        wrong.put(Map.of("lat", "-6.886"), 400);
        wrong.put(Map.of("lat", "NaN", "long", "107.5"), 400);
        wrong.put(Map.of("attribute[UKURAN]", "RAKSASA"), 400);
        wrong.put(Map.of("email", "bukan-surel"), 400);
        wrong.put(Map.of("media_url", "javascript:alert(1)"), 400);
        wrong.forEach((fields, status) -> {
            Map<String, String> sent = request("JALAN");
            sent.putAll(fields);
            assertWrong(client.post("requests.json", sent), status);
            assertWrong(client.post("requests.xml", sent), status);
        });
        server.anybody()
                .post("/open311/v2/requests.json", "application/json", "{\"api_key\":\"demo-open311\"}")
                .expect(403);
    }

    @Test
    void theSameKeyFilesOnceForEachProgram() {
        String key = UUID.randomUUID().toString();
        Map<String, String> fields = request("JALAN");
        String number = GeoReport.number(client.postOnce(key, fields));
        assertThat(GeoReport.number(client.postOnce(key, fields))).isEqualTo(number);
        Map<String, String> other = request("JALAN");
        assertWrong(client.postOnce(key, other), 400);
        other.put("api_key", issue("program-lain").text("token"));
        assertThat(GeoReport.number(client.postOnce(key, other))).isNotEqualTo(number);
    }

    @Test
    void anUpdateIsTheReportersRemarkAndMovesNothing() {
        String number = client.filed(request("JALAN"));
        Map<String, String> update = new LinkedHashMap<>(Map.of(
                "service_request_id", number, "update_id", "77", "status", "FIXED", "description", "Sudah ditambal"));
        Answer added = client.post("servicerequestupdates.xml", update).expect(200);
        var xml = GeoReport.xml(added);
        assertThat(xml.getTagName()).isEqualTo("service_request_updates");
        assertThat(GeoReport.text(xml, "update_id")).isNotBlank();
        client.post("servicerequestupdates.json", update).expect(200);
        Filed issue = new Filed(number, "");
        assertThat(issues.numbersOf(issue, CommentAdded.class)).hasSize(1);
        assertThat(issues.shown(LURAH, issue).text("state")).isEqualTo("FILED");
        assertThat(client.list("servicerequestupdates.json?service_request_id=" + number))
                .isEmpty();
        update.put("update_id", "78");
        update.put("status", "MELAYANG");
        assertWrong(client.post("servicerequestupdates.json", update), 400);
        update.put("status", "OPEN");
        update.put("description", "");
        assertWrong(client.post("servicerequestupdates.json", update), 400);
    }

    @Test
    void anUpdateBringsItsLinksAndPhotos() {
        Filed issue = new Filed(client.filed(request("JALAN")), "");
        Map<String, String> update = new LinkedHashMap<>(Map.of(
                "service_request_id",
                issue.id(),
                "update_id",
                "81",
                "description",
                "Masih rusak",
                "media_url",
                "https://foto.contoh.id/2.jpg"));
        byte[] photo = Issues.picture();
        client.uploadUpdate(update, photo).expect(200);
        client.uploadUpdate(update, photo).expect(200);
        assertThat(issues.numbersOf(issue, AttachmentAdded.class)).hasSize(1);
        issues.shown(LURAH, issue).expect(200);
        assertThat(history(issue.id())).contains("Masih rusak", "https://foto.contoh.id/2.jpg");
        update.put("update_id", "82");
        update.put("media_url", "javascript:alert(1)");
        assertWrong(client.post("servicerequestupdates.json", update), 400);
        update.remove("media_url");
        assertWrong(client.uploadUpdate(update, "<svg/>".getBytes(StandardCharsets.UTF_8)), 400);
        assertThat(issues.numbersOf(issue, CommentAdded.class)).hasSize(1);
    }

    @Test
    void wordsAreHeardWhereAPhotoCannotBeAttached() {
        Filed issue = new Filed(client.filed(request("JALAN")), "");
        issues.act(Issues.VERIFIER, issue, "archive", Map.of("reason", "Bukan aduan"));
        Map<String, String> update = Map.of("service_request_id", issue.id(), "description", "Masih rusak");
        client.uploadUpdate(update, Issues.picture()).expect(200);
        assertThat(issues.numbersOf(issue, AttachmentAdded.class)).isEmpty();
        assertThat(issues.numbersOf(issue, CommentAdded.class)).hasSize(1);
        issues.shown(LURAH, issue).expect(200);
        assertThat(history(issue.id())).contains("Masih rusak", "tidak dapat dilampirkan");
    }

    private String history(String number) {
        return server.as(LURAH)
                .get("/api/issues/" + number + "/history?size=200")
                .expect(200)
                .body();
    }

    @Test
    void anUpdateReachesOnlyWhatTheSameProgramFiled() {
        Map<String, String> update = new LinkedHashMap<>(Map.of("status", "OPEN", "description", "Masih rusak"));
        for (String number : List.of(issues.file().id(), "TIDAK-ADA", "32.77")) {
            update.put("service_request_id", number);
            assertWrong(client.post("servicerequestupdates.json", update), 404);
        }
        update.put("service_request_id", client.filed(request("JALAN")));
        update.put("api_key", issue("program-ketiga").text("token"));
        assertWrong(client.post("servicerequestupdates.xml", update), 404);
    }

    @Test
    void aKeyOpensNothingElseAndNothingOnceItIsRevoked() {
        Answer made = issue("lapor-warga");
        String key = made.text("token");
        Map<String, String> fields = request("JALAN");
        fields.put("api_key", key);
        client.post("requests.json", fields).expect(200);
        server.as(key).get("/api/categories").expect(403);
        server.as("demo-verifikator")
                .post("/api/open311-keys", Map.of("client", "program", "days", 1))
                .expect(403);
        server.as(ADMIN)
                .post("/api/open311-keys", Map.of("client", "Nama Bebas!", "days", 1))
                .expect(422);
        server.as(ADMIN)
                .post("/api/account/tokens", Map.of("label", "x", "scope", "OPEN311", "days", 1))
                .expect(422);
        server.as(ADMIN)
                .post("/api/accounts", Map.of("account", "open311", "password", "kuda-laut-menari-7"))
                .expect(422);
        assertThat(server.as(ADMIN)
                        .with("Accept", "text/html")
                        .get("/admin/open311")
                        .expect(200)
                        .body())
                .contains("lapor-warga")
                .doesNotContain(key);
        server.as(ADMIN)
                .post("/api/open311-keys/" + made.text("id") + "/revocation", Map.of())
                .expect(200);
        assertWrong(client.post("requests.json", fields), 403);
    }

    private Answer issue(String program) {
        return server.as(ADMIN)
                .post("/api/open311-keys", Map.of("client", program, "days", 30))
                .expect(201);
    }

    private ComplaintFiled filed(String number) {
        return (ComplaintFiled) server.events().readEvents(number).next().getPayload();
    }
}
