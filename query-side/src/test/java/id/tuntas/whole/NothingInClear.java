package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a citizen or an officer wrote stands nowhere in clear: not in the database, not in a log, not in a metric. */
@ExtendWith(OutputCaptureExtension.class)
abstract class NothingInClear {
    private static final String NIK = "3277019912310047";
    private static final String PHONE = "+62 899-0047-1147";
    private static final List<String> CANARIES = List.of(
            "Kenarijudul",
            "Kenariuraian",
            "Kenarialamat",
            "Kenarinama",
            PHONE,
            "kenarisurel@contoh.id",
            NIK,
            "Kenarialasan",
            "Kenaricatatan",
            "Kenariumum",
            "Kenarisana",
            "Kenarikeadaan",
            "kenarikotak@contoh.id",
            "Kenaribalai",
            "Kenarihadir",
            "Kenaribalasan",
            "Kenarirapat",
            "Kenaritampilan",
            "Kenarisaringan",
            "Kenaripertanyaan",
            "Kenarijawaban",
            "Kenarikomentar",
            "Kenariringkasan",
            "Kenarinilai",
            "Kenariprogram",
            "Kenarimengintip",
            "Kenariberkas",
            "Kenarisalah");

    private final Server server;
    private final Issues issues;

    NothingInClear(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void whatWasWrittenStandsNowhereInClear(CapturedOutput output) throws IOException {
        tell();
        tellByOtherDoors();
        Map<String, byte[]> places = new LinkedHashMap<>(Traces.tables(server));
        places.put("what was logged", output.getAll().getBytes(StandardCharsets.UTF_8));
        places.put(
                "the metrics",
                server.management().get("/actuator/prometheus").expect(200).content());
        assertThat(places)
                .containsKeys(
                        "domain_event",
                        "opd_queue",
                        "search_term",
                        "sealed_file",
                        "idempotent_request",
                        "queue_view",
                        "bulk_line",
                        "reply_template",
                        "meeting_item",
                        "sitting",
                        "exchange_issue",
                        "exchange_answer");
        Traces traces = new Traces();
        CANARIES.forEach(traces::lookFor);
        assertThat(traces.in(places)).isEmpty();
        assertThat(traces.inFiles(Traces.files(server.data()))).isEmpty();
        server.as(HEAD).post("/api/account/mail", Map.of("way", "DIGEST")).expect(200);
    }

    /** The search itself finds what is there. */
    @Test
    void theSearchFindsEveryShape() {
        byte[] once = Base64.getEncoder().encode("{\"x\":\"Kenarijudul\"}".getBytes(StandardCharsets.UTF_8));
        byte[] wide = "..Kenarijudul..".getBytes(StandardCharsets.UTF_16LE);
        Traces traces = new Traces().lookFor("Kenarijudul").lookFor("demo-dpupr-kepala");
        assertThat(traces.in(once)).hasSize(1);
        assertThat(traces.in(wide)).contains("Kenarijudul (UTF-16LE)");
        byte[] accounts = Traces.tables(server).getOrDefault("account", new byte[0]);
        assertThat(traces.in(accounts)).containsExactly("demo-dpupr-kepala (UTF-8)");
    }

    private void tell() {
        Map<String, Object> complaint = Issues.complaint();
        complaint.put("title", "Kenarijudul");
        complaint.put("description", "Kenariuraian");
        complaint.put("address", "Kenarialamat");
        complaint.put(
                "reporter", Map.of("name", "Kenarinama", "phone", PHONE, "email", "kenarisurel@contoh.id", "nik", NIK));
        Filed issue = Issues.filed(server.anybody()
                .with("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .post("/api/issues", complaint)
                .expect(201));
        issues.shown(LURAH, issue).expect(200);
        issues.act(LURAH, issue, "escalation", Map.of("reason", "Kenarialasan"));
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.accept(issue);
        issues.act(STAFF, issue, "progress", Map.of("percent", 10, "note", "Kenaricatatan"));
        issues.act(STAFF, issue, "clarification-request", Map.of("question", "Kenaripertanyaan"));
        issues.report(issue, "clarification", Map.of("answer", "Kenarijawaban"));
        issues.act(STAFF, issue, "comments", Map.of("text", "Kenarikomentar", "visibility", "INTERNAL"));
        issues.act(HEAD, issue, "identity-views", Map.of("reason", "Kenarimengintip"));
        issues.act(Issues.VERIFIER, issue, "cleared-text", Map.of("text", "Kenariumum"));
        byte[] document = "%PDF-1.4\nKenariberkas\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        String proof = server.as(STAFF)
                .upload(Issues.path(issue, "attachments"), "Kenariberkas.pdf", document)
                .expect(201)
                .text("id");
        issues.act(STAFF, issue, "completion", Map.of("summary", "Kenariringkasan", "attachments", List.of(proof)));
        issues.approve(issue);
        issues.report(
                issue,
                "rating",
                Map.of("solved", true, "speed", 4, "conduct", 4, "handling", 4, "comment", "Kenarinilai"));
        Filed planned = issues.dispatched();
        issues.act(
                HEAD,
                planned,
                "planned-answer",
                Map.of("fiscalYear", Issues.plan().get("fiscalYear"), "programme", "Kenariprogram", "answer", "Nanti"));
        server.as(LURAH)
                .post("/api/sittings", Map.of("village", PADASUKA, "place", "Kenaribalai", "present", "Kenarihadir"))
                .expect(201);
        tellFromTheQueue(planned);
        lookAndErr(issue);
    }

    /** What another system's file said, and where an officer is mailed to. */
    private void tellByOtherDoors() {
        OtherDoors.trackedElsewhere(server, "Kenarisana", "Kenarikeadaan");
        server.as(HEAD)
                .post("/api/account/mail", Map.of("mail", "kenarikotak@contoh.id", "way", "DIGEST"))
                .expect(200);
    }

    /** Words that a unit keeps ready, what somebody likes to see, and an answer to many. */
    private void tellFromTheQueue(Filed issue) {
        Client head = server.as(HEAD);
        head.post("/api/units/DPUPR/templates", Map.of("title", "Kenaribalasan", "text", "Kenaribalasan {nomor}"))
                .expect(201);
        String today = MovedClock.CLOCK.instant().toString().substring(0, 10);
        String meeting = server.as("demo-sekda")
                .post(
                        "/api/meetings",
                        Map.of(
                                "title",
                                "Kenarirapat",
                                "date",
                                today,
                                "time",
                                "09:00",
                                "place",
                                "Kenarirapat",
                                "chair",
                                "SETDA:SEKDA",
                                "participants",
                                List.of("DPUPR:OPD_HEAD")))
                .expect(201)
                .text("id");
        server.as("demo-sekda")
                .post("/api/meetings/" + meeting + "/decisions", Map.of("text", "Kenarirapat"))
                .expect(200);
        String view = head.post(
                        "/api/queues/DPUPR/views", Map.of("name", "Kenaritampilan", "filters", "q=Kenarisaringan"))
                .expect(201)
                .text("id");
        head.with("Accept", "text/html").get("/queues/DPUPR?sort=due").expect(200);
        head.post(
                        "/api/batches",
                        Map.of(
                                "act",
                                "ANSWER",
                                "queue",
                                "DPUPR",
                                "issues",
                                List.of(issue.id()),
                                "text",
                                "Kenaribalasan"))
                .expect(200);
        head.post("/api/queues/DPUPR/views/" + view + "/opening", Map.of("first", false))
                .expect(200);
    }

    /** Also what is read and what is refused leaves no trace. */
    private void lookAndErr(Filed issue) {
        Client head = server.as(HEAD).with("Accept", "text/html");
        assertThat(head.get("/issues/" + issue.id() + "?atLeast=" + issues.newest(issue))
                        .expect(200)
                        .body())
                .contains("Kenarijudul", "Kenarinama");
        head.get("/issues/" + issue.id() + "/history").expect(200);
        head.get("/queues/DPUPR?q=Kenarisalah").expect(200);
        head.get("/search?q=Kenarisalah").expect(200);
        head.get("/issues/similar?category=JALAN&village=32.77.02.1005&title=Kenarisalah")
                .expect(200);
        Client auditor = server.as("demo-auditor").with("Accept", "text/html");
        for (String ending : List.of("", ".csv", ".json", ".pdf")) {
            auditor.get("/issues/" + issue.id() + "/history" + ending).expect(200);
        }
        auditor.get("/history?officer=Kenarisalah&office=Kenarisalah").expect(200);
        auditor.get("/issues/Kenarisalah/history").expect(404);
        auditor.get("/readings?subject=Kenarisalah").expect(200);
        auditor.get("/findings?kind=IDENTITY_VIEWED").expect(200);
        Client staff = server.as(STAFF);
        staff.post(Issues.path(issue, "comments"), "application/json", "{\"text\":\"Kenarisalah\",")
                .expect(400);
        staff.post(Issues.path(issue, "comments"), Map.of("text", "Kenarisalah", "visibility", "Kenarisalah"))
                .expect(422);
        staff.post(Issues.path(issue, "completion/refusal"), Map.of("reason", "Kenarisalah"))
                .expect(403);
        staff.upload(
                        Issues.path(issue, "attachments"),
                        "Kenarisalah.png",
                        "Kenarisalah".getBytes(StandardCharsets.UTF_8))
                .expect(422);
    }
}
