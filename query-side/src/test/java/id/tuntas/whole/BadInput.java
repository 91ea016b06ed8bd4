package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.tuntas.whole.Issues.Filed;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent, the answer is a sentence that helps, nothing is stored, and nothing of the inside is told. */
abstract class BadInput {
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|stack ?trace|\\b(id\\.tuntas|java|jakarta|org|tools|com)\\.[a-z]+\\.|\\bat [a-z]+\\.[a-z]+\\("
                    + "|\\bselect\\b.*\\bfrom\\b|insert into|update .* set|\\bSQL|hibernate|tomcat|\\bnull\\b");
    private static final int MEBIBYTE = 1 << 20;
    private static final String NUL = "\u0000";

    private final Server server;
    private final Issues issues;
    private final List<DynamicTest> cases = new ArrayList<>();

    BadInput(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @TestFactory
    Stream<DynamicTest> aComplaintThatCannotBe() {
        filing("title", " ");
        filing("title", "x".repeat(151));
        filing("title", List.of("a"));
        filing("description", "x".repeat(10_001));
        filing("description", Map.of("a", "b"));
        filing("category", "TIDAK-ADA");
        filing("category", NUL);
        filing("category", "x".repeat(61));
        filing("village", "32.77.99.9999");
        filing("village", "32.77.02");
        filing("village", "DPUPR");
        filing("village", NUL);
        filing("lat", -6.9);
        filing("lat", 91);
        filing("lat", "selatan");
        filing("lng", 181);
        filing("channel", "MERPATI");
        filing("class", "GOSIP");
        filing("visibility", "SETENGAH");
        filing("visibility", 7);
        filing("reporter", "Ujang");
        filing("reporter.name", Map.of("name", ""));
        filing("reporter.name", Map.of("phone", "0812345678"));
        filing("reporter.phone", Map.of("name", "Ujang", "phone", "telepon saya"));
        filing("reporter.email", Map.of("name", "Ujang", "email", "bukan surel"));
        filing("reporter.nik", Map.of("name", "Ujang", "nik", "327701"));
        filing("externalReference.id", Map.of("system", "SP4N_LAPOR"));
        for (String field :
                List.of("title", "description", "category", "village", "channel", "visibility", "reporter")) {
            Map<String, Object> complaint = Issues.complaint();
            complaint.remove(field);
            refused("without " + field, () -> server.anybody().post("/api/issues", complaint), 422, field);
        }
        return cases();
    }

    @TestFactory
    Stream<DynamicTest> anActThatCannotBe() {
        Filed issue = issues.inProgress();
        act(STAFF, issue, "progress", Map.of("percent", 101, "note", "x"), "percent");
        act(STAFF, issue, "progress", Map.of("percent", -1, "note", "x"), "percent");
        act(STAFF, issue, "progress", Map.of("percent", "banyak", "note", "x"), "percent");
        act(STAFF, issue, "progress", Map.of("percent", 99_999_999_999L, "note", "x"), "percent");
        act(STAFF, issue, "progress", Map.of("percent", 5), "note");
        act(STAFF, issue, "progress", Map.of("percent", 5, "note", "x".repeat(4_001)), "note");
        act(STAFF, issue, "completion", Issues.completion("tidak-ada"), "attachments");
        act(STAFF, issue, "completion", Map.of("summary", "x", "attachments", List.of()), "attachments");
        act(STAFF, issue, "completion", Map.of("summary", "x", "attachments", "y"), "attachments");
        act(STAFF, issue, "comments", Map.of("text", "x", "visibility", "RAHASIA"), "visibility");
        act(STAFF, issue, "comments", Map.of("text", "", "visibility", "INTERNAL"), "text");
        act(VERIFIER, issue, "dispatch", Map.of("unit", "DINAS-KHAYAL"), "unit");
        act(VERIFIER, issue, "dispatch", Map.of("unit", "DPUPR"), "unit");
        act(VERIFIER, issue, "dispatch", Map.of(), "unit");
        act(HEAD, issue, "return", Map.of("reason", "x", "proposedUnit", "ENTAH"), "proposedUnit");
        act(HEAD, issue, "acceptance", Map.of("officer", "demo-lurah-melong"), "officer");
        act(HEAD, issue, "acceptance", Map.of("officer", NUL), "officer");
        act(HEAD, issue, "escalation", Map.of("reason", "x", "unit", "DLH"), "unit");
        act(HEAD, issue, "planned-answer", Map.of("fiscalYear", 1999, "programme", "x", "answer", "x"), "fiscalYear");
        act(HEAD, issue, "referral", Map.of("body", "NASA", "reason", "x"), "body");
        act(HEAD, issue, "merge", Map.of("into", issue.id()), "into");
        act(HEAD, issue, "merge", Map.of("into", "CMH-000000-XXXXX"), "into");
        act(HEAD, issue, "merge", Map.of("into", NUL), "into");
        Filed secret = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        act(HEAD, issue, "merge", Map.of("into", secret.id()), "into");
        Filed asked = issues.responded();
        Client reporter = server.reporter(asked.trackingCode());
        String rating = "/api/track/" + asked.id() + "/rating";
        Map<String, Object> five = new HashMap<>(Issues.rating(5));
        refused("five of four", () -> reporter.post(rating, five), 422, "speed", "conduct", "handling");
        refused("no rating", () -> reporter.post(rating, Map.of()), 422, "solved", "speed", "conduct", "handling");
        refused(
                "a reporter's internal remark",
                () -> reporter.post(
                        "/api/track/" + asked.id() + "/comments", Map.of("text", "x", "visibility", "INTERNAL")),
                422,
                "visibility");
        return cases();
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotOnesOwn() {
        Filed issue = issues.inProgress();
        Filed secret = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.shown(INSPECTOR, secret).expect(200);
        issues.shown(HEAD, issue).expect(200);
        Map<String, String> comment = Map.of("text", "x", "visibility", "INTERNAL");
        String comments = Issues.path(issue, "comments");
        refused("a foreign queue", () -> server.as(LURAH).get("/api/queues/DPUPR"), 403);
        refused("a queue of nobody", () -> server.as(VERIFIER).get("/api/queues/DINAS-KHAYAL"), 404);
        refused("an administrator's look", () -> server.as("demo-admin").get("/api/issues/" + issue.id()), 403);
        refused("an invisible issue", () -> server.as(VERIFIER).get("/api/issues/" + secret.id()), 404);
        refused("an invisible issue's act", () -> issues.attempt(VERIFIER, secret, "comments", comment), 404);
        refused("no such issue", () -> server.as(VERIFIER).get("/api/issues/CMH-000000-XXXXX"), 404);
        refused("no such issue's act", () -> server.as(HEAD).post("/api/issues/x/comments", comment), 404);
        refused("no such attachment", () -> server.as(HEAD).get(Issues.path(issue, "attachments/x")), 404);
        refused("not one's act", () -> issues.attempt(LURAH, issue, "acceptance", Map.of()), 403);
        refused("not now", () -> issues.attempt(HEAD, issue, "completion/approval", Map.of()), 409);
        refused("a wrong token", () -> server.as("nobody").get("/api/issues/" + issue.id()), 401);
        refused("a wrong token's act", () -> server.as("nobody").post(comments, comment), 401);
        refused("an empty token", () -> server.as("").get("/api/issues/" + issue.id()), 401);
        refused("no token", () -> server.anybody().get("/api/queues/DPUPR"), 401);
        refused("no token's act", () -> server.anybody().post(comments, comment), 401);
        refused("no session's form", () -> server.anybody().form(comments, comment), 403);
        refused("a wrong code", () -> server.reporter("AAAA-BBBB-CCCC").get("/api/track/" + issue.id()), 401);
        refused("another's code", () -> server.reporter(secret.trackingCode()).get("/api/track/" + issue.id()), 401);
        refused("no code", () -> server.anybody().get("/api/track/" + issue.id()), 401);
        refused("an officer without code", () -> server.as(HEAD).get("/api/track/" + issue.id()), 401);
        refused(
                "a wrong code's act",
                () -> server.reporter("AAAA-BBBB-CCCC").post("/api/track/" + issue.id() + "/comments", comment),
                401);
        refused("a wrong code on an officer's path", () -> server.reporter("x").post(comments, comment), 401);
        refused("a code of no ticket", () -> server.reporter("x").get("/api/track/CMH-000000-XXXXX"), 401);
        return cases();
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeUnderstood() {
        Filed issue = issues.inProgress();
        String comments = Issues.path(issue, "comments");
        Map<String, String> comment = Map.of("text", "x", "visibility", "INTERNAL");
        Client staff = server.as(STAFF);
        refused("no JSON", () -> staff.post(comments, "application/json", "{\"text\":"), 400);
        refused("nothing at all", () -> staff.post(comments, "application/json", ""), 400);
        refused("a list", () -> staff.post(comments, "application/json", "[1,2]"), 400);
        refused("a bare word", () -> staff.post(comments, "application/json", "null"), 400);
        refused("deep JSON", () -> staff.post(comments, "application/json", "[".repeat(5_000)), 400);
        refused(
                "broken UTF-8",
                () -> staff.with("Content-Type", "application/json")
                        .send("POST", comments, BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '('})),
                400);
        String deep = "{\"text\":\"x\",\"visibility\":\"INTERNAL\",\"more\":" + "[".repeat(30) + "]".repeat(30) + "}";
        refused("JSON of 31 floors", () -> staff.post(comments, "application/json", deep), 400);
        refused(
                "a number of 50 digits",
                () -> staff.post(comments, "application/json", "{\"text\":" + "1".repeat(50) + "}"),
                400);
        refused(
                "a name of 300 letters",
                () -> staff.post(comments, "application/json", "{\"" + "n".repeat(300) + "\":1}"),
                400);
        Map<String, String> long200 = Map.of("text", "x".repeat(200_000), "visibility", "INTERNAL");
        refused("a text of 200 KB", () -> staff.post(comments, long200), 422, "text");
        refused("a text of 300 KB", () -> staff.post(comments, Map.of("text", "x".repeat(300_000))), 400);
        refused("a body of 600 KB", () -> staff.post(comments, Map.of("text", "x".repeat(600_000))), 413);
        refused(
                "an endless body",
                () -> staff.with("Content-Type", "application/json")
                        .send(
                                "POST",
                                comments,
                                BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(("[" + " ".repeat(700_000))
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))),
                400);
        refused("plain text", () -> staff.post(comments, "text/plain", "halo"), 415);
        refused("XML", () -> staff.post(comments, "application/xml", "<a/>"), 415);
        refused("no type", () -> staff.post(comments, "entah", "halo"), 415);
        refused("PUT", () -> staff.send("PUT", "/api/issues/" + issue.id(), BodyPublishers.noBody()), 405);
        refused("DELETE", () -> staff.send("DELETE", "/api/issues/" + issue.id(), BodyPublishers.noBody()), 405);
        refused("GET of a command", () -> staff.get(Issues.path(issue, "verification")), 405);
        refused("POST of a query", () -> staff.post("/api/queues/DPUPR", Map.of()), 405);
        refused("no such path", () -> staff.get("/api/tidak-ada"), 404);
        refused("no such act", () -> staff.post(Issues.path(issue, "hapus"), Map.of()), 404);
        refused("no such page", () -> staff.get("/tidak-ada"), 404);
        refused("a semicolon in the path", () -> staff.get("/api/issues/x;y=1"), 400);
        refused("nothing but slashes", () -> staff.get("//"), 400);
        refused("two slashes in the path", () -> staff.post("/api//issues", Map.of()), 400);
        refused(
                "an answer in XML",
                () -> staff.with("Accept", "application/xml")
                        .get("/api/issues/" + issue.id() + "?atLeast=" + issues.newest(issue)),
                406);
        refused("a bad If-Match", () -> staff.with("If-Match", "kemarin").post(comments, comment), 400);
        refused("a stale If-Match", () -> staff.with("If-Match", "\"1\"").post(comments, comment), 412);
        refused("a coming If-Match", () -> staff.with("If-Match", "\"77\"").post(comments, comment), 412);
        refused(
                "an endless key",
                () -> staff.with("Idempotency-Key", "k".repeat(201)).post(comments, comment),
                400);
        return cases();
    }

    @TestFactory
    Stream<DynamicTest> aQuestionThatCannotBe() {
        Filed issue = issues.inProgress();
        Client head = server.as(HEAD);
        String resource = "/api/issues/" + issue.id();
        refused("atLeast", () -> head.get(resource + "?atLeast=banyak"), 422, "atLeast");
        refused("history asOf", () -> head.get(resource + "/history?asOf=kemarin"), 422, "asOf");
        refused("state asOf", () -> head.get(resource + "/state?asOf=2026-13-01"), 422, "asOf");
        refused("status", () -> head.get("/api/queues/DPUPR?status=ENTAH"), 422, "status");
        refused("tab", () -> head.get("/api/queues/DPUPR?tab=ENTAH"), 422, "tab");
        refused("page", () -> head.get("/api/queues/DPUPR?page=satu"), 422, "page");
        refused("a large page", () -> head.get("/api/queues/DPUPR?page=99999999999"), 422, "page");
        refused("size", () -> head.get("/api/queues/DPUPR?size=semua"), 422, "size");
        refused("page of units", () -> head.get("/api/units?page=x"), 422, "page");
        return cases();
    }

    @TestFactory
    Stream<DynamicTest> aFileThatCannotBe() {
        Filed issue = issues.inProgress();
        String path = Issues.path(issue, "attachments");
        Client staff = server.as(STAFF);
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused("a page called picture", () -> staff.upload(path, "foto.png", page), 422, "file");
        refused("nothing", () -> staff.upload(path, "foto.png", new byte[0]), 422, "file");
        refused("noise", () -> staff.upload(path, "foto.jpg", new byte[] {1, 2, 3}), 422, "file");
        refused("a file over 8 MB", () -> staff.upload(path, "foto.png", new byte[8 * MEBIBYTE + 1]), 413);
        refused("a request over 9 MB", () -> staff.upload(path, "foto.png", new byte[12 * MEBIBYTE]), 413);
        refused(
                "a form without file",
                () -> staff.post(path, "multipart/form-data; boundary=x", "--x--\r\n"),
                422,
                "file");
        refused("a form without border", () -> staff.post(path, "multipart/form-data", "x"), 400);
        refused(
                "a PDF that acts",
                () -> staff.upload(
                        path,
                        "surat.pdf",
                        ("%PDF-1.4\n1 0 obj << /OpenAction <<"
                                        + " /S /JavaScript /JS (app.alert) >> >> endobj\n%%EOF\n")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                422,
                "file");
        refused("JSON for a file", () -> staff.post(path, Map.of()), 422, "file");
        return cases();
    }

    @Test
    void oddWordsInAQuestionFindNothing() {
        Client head = server.as(HEAD);
        for (String odd : List.of("%00", "%25%25%25", "'%20OR%20'1'='1", "x".repeat(3_000), "%F0%9F%98%80", "_%5C")) {
            for (String field : List.of("q", "category", "assignedTo", "sort")) {
                Answer answer = head.get("/api/queues/DPUPR?size=1&" + field + "=" + odd);
                assertThat(answer.status())
                        .as(field + "=" + odd + answer.body())
                        .isIn(200, 400, 422);
                assertThat(answer.body()).doesNotContainPattern(INSIDE);
            }
        }
        assertThat(head.get("/api/queues/DPUPR?page=-5&size=0")
                        .expect(200)
                        .json()
                        .path("size")
                        .asInt())
                .isEqualTo(1);
        assertThat(head.get("/api/queues/DPUPR?size=100000")
                        .expect(200)
                        .json()
                        .path("size")
                        .asInt())
                .isEqualTo(200);
        assertThat(head.get("/api/queues/DPUPR?page=2147483647&size=200")
                        .expect(200)
                        .ids())
                .isEmpty();
    }

    /** The connector itself refuses these; the program never sees them. */
    @Test
    void aPathThatIsNoneIsRefusedAtTheDoor() {
        for (String path : List.of("/api/issues/..%2f..%2fetc", "/api/issues/%00")) {
            Answer answer = server.as(HEAD).send("GET", path, BodyPublishers.noBody());
            assertThat(answer.expect(400).body()).doesNotContainPattern("(?i)exception|\\bat [a-z]+\\.|tomcat");
        }
    }

    @Test
    void aFormAfterTheSessionEndedLeadsToTheSignIn() {
        Filed issue = issues.inProgress();
        long events = server.eventCount();
        Client browser = server.browser();
        Map<String, String> comment = Map.of("text", "x", "visibility", "INTERNAL");
        assertThat(browser.form(Issues.path(issue, "comments"), comment)
                        .expect(303)
                        .header("Location"))
                .isEqualTo("/login?expired");
        assertThat(browser.get("/login?expired").expect(200).body()).contains("Sesi Anda sudah berakhir");
        assertThat(browser.form("/api/track/" + issue.id() + "/comments", comment)
                        .expect(303)
                        .header("Location"))
                .startsWith("/track?");
        assertThat(browser.get("/issues/" + issue.id()).expect(303).header("Location"))
                .isEqualTo("/login");
        assertThat(browser.get("/track/" + issue.id()).expect(303).header("Location"))
                .isEqualTo("/track?unknown");
        assertThat(server.eventCount()).isEqualTo(events);
    }

    @Test
    void aFormThatCannotBeComesBackWithWhatWasTyped() {
        Client browser = server.browser().with("Referer", "http://127.0.0.1/issues/new");
        String token = browser.csrf("/issues/new");
        Map<String, String> form = Map.of("title", "Judul saya", "reporter.name", "", "lat", "x", "_csrf", token);
        long events = server.eventCount();
        assertThat(browser.form("/api/issues", form).expect(303).header("Location"))
                .isEqualTo("/issues/new");
        assertThat(browser.get("/issues/new").expect(200).body()).contains("Isian belum benar", "Judul saya");
        assertThat(server.eventCount()).isEqualTo(events);
    }

    @Test
    void aPersonIsShownAPage() {
        Client head = server.as(HEAD).with("Accept", "text/html");
        String secret = issues.fileAsCitizen(Issues.complaint("PUNGLI")).id();
        for (String path : List.of("/issues/" + secret, "/issues/x/history", "/tidak-ada", "/queues/x")) {
            Answer answer = head.get(path).expect(404);
            assertThat(answer.body()).contains("Tidak ditemukan", "Ke halaman awal", "Kepala Dinas Pekerjaan Umum");
            assertThat(answer.body()).doesNotContainPattern(INSIDE);
        }
        assertThat(head.get("/queues/DLH").expect(403).body()).contains("Bukan wewenang jabatan Anda");
        assertThat(head.get("/queues/DPUPR?tab=x").expect(422).body()).contains("Isian belum benar");
        assertThat(head.get("/issues/x/history?asOf=x").status()).isIn(404, 422);
    }

    @Test
    void aRepeatedKeyWithAnotherBodyIsRefused() {
        Filed issue = issues.inProgress();
        Client staff =
                server.as(STAFF).with("Idempotency-Key", UUID.randomUUID().toString());
        String path = Issues.path(issue, "comments");
        staff.post(path, Map.of("text", "satu", "visibility", "INTERNAL")).expect(200);
        isRefused(() -> staff.post(path, Map.of("text", "dua", "visibility", "INTERNAL")), 422);
    }

    private void filing(String field, Object value) {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put(field.replaceFirst("\\..*", ""), value);
        String name = "filing with " + field + " " + value.toString().length() + " characters";
        String fault = field.equals("lat") && value.equals(-6.9) ? "lng" : field;
        refused(name, () -> server.anybody().post("/api/issues", complaint), 422, fault);
    }

    private void act(String account, Filed issue, String path, Map<String, ?> body, String field) {
        refused(path + " " + field, () -> issues.attempt(account, issue, path, body), 422, field);
    }

    private void refused(String name, Supplier<Answer> attempt, int status, String... fields) {
        cases.add(dynamicTest(name, () -> isRefused(attempt, status, fields)));
    }

    private void isRefused(Supplier<Answer> attempt, int status, String... fields) {
        long events = server.eventCount();
        Answer answer = attempt.get().expect(status);
        assertThat(server.eventCount()).as("events after " + answer.request()).isEqualTo(events);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("type")).startsWith("urn:tuntas:problem:");
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).as(answer.body()).matches("[A-Z].*[a-z].*\\.");
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .as(answer.body())
                .containsExactlyInAnyOrder(fields);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("message").asString()))
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("must", "size", "{"));
    }

    private Stream<DynamicTest> cases() {
        List<DynamicTest> all = List.copyOf(cases);
        cases.clear();
        return all.stream();
    }
}
