package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.whole.Issues.Filed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tools.jackson.databind.JsonNode;

/** Meetings from the call to the closed minutes, and what comes back in the next one. */
abstract class Rakor {
    private static final String SEKDA = "demo-sekda";
    private static final String TASK = "Perbaiki saluran Kenarirakor";

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    Rakor(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void theSecondBriefCarriesWhatTheFirstMeetingLeftOpenAndTheFirstCountedAgainIsTheSameToTheByte() {
        Filed old = issues.dispatched();
        String first = frozen("Rakor pertama");
        String before = brief(SEKDA, first, false);
        Answer kept = agree(first, "DPUPR");
        Answer done = agree(first, "DLH");
        closeFollowUp(first, done, Map.of("note", "Sudah dilihat bersama"));
        server.as(SEKDA)
                .post(path(first, "minutes"), Map.of("figures", digest(before)))
                .expect(200);

        issues.act(HEAD, old, "return", Map.of("reason", "Bukan", "proposedUnit", "DLH"));
        issues.dispatch(old, "DLH");
        Filed later = issues.responded();
        issues.rate(later, 4);
        String second = frozen("Rakor kedua");

        JsonNode figures = json(brief(SEKDA, second, false)).path("figures");
        List<JsonNode> carried = owedFrom(first, figures);
        assertThat(carried).hasSize(1);
        assertThat(carried.getFirst().path("number").asString()).isEqualTo(kept.text("created"));
        assertThat(carried.getFirst().path("unit").asString()).isEqualTo("DPUPR");
        assertThat(carried.getFirst().path("state").asString()).isEqualTo("OPEN");
        assertThat(carried.getFirst().path("briefs").asInt()).isZero();
        assertThat(owedFrom(first, json(before).path("figures"))).isEmpty();
        assertThat(figures.path("followUpsClosed").asInt()).isPositive();

        assertThat(brief(SEKDA, first, true)).isEqualTo(before);
        server.as(HEAD).post(path(first, "follow-ups/" + kept.text("created") + "/report"), Map.of("note", "Beres"));
        assertThat(brief(SEKDA, second, true))
                .isEqualTo(brief(SEKDA, second, false))
                .contains("\"OPEN\"");
        String third = frozen("Rakor ketiga");
        List<JsonNode> again = owedFrom(first, json(brief(SEKDA, third, false)).path("figures"));
        assertThat(again.getFirst().path("state").asString()).isEqualTo("REPORTED");
        assertThat(again.getFirst().path("briefs").asInt()).isPositive();
        assertThat(page(SEKDA, "/meetings/" + first + "/brief"))
                .contains(digest(before))
                .doesNotContain("alert-danger");
    }

    @Test
    void whatCameAndWentAddsUpAndOneMoreIsOneMore() {
        String first = frozen("Sebelum");
        issues.file();
        String second = frozen("Sesudah");
        JsonNode before = json(brief(SEKDA, first, false)).path("figures");
        JsonNode after = json(brief(SEKDA, second, false)).path("figures");
        assertThat(after.path("region").path("open").asInt()
                        - before.path("region").path("open").asInt())
                .isGreaterThanOrEqualTo(1);
        for (JsonNode figures : List.of(before, after)) {
            assertAddsUp(figures.path("region"));
            assertAddsUp(figures.path("restricted"));
            int districts = 0;
            for (JsonNode district : figures.path("districts")) {
                assertAddsUp(district.path("flow"));
                districts += district.path("flow").path("open").asInt();
            }
            assertThat(districts).isEqualTo(figures.path("region").path("open").asInt());
            int units = 0;
            for (JsonNode unit : figures.path("units")) {
                units += unit.path("open").asInt();
            }
            assertThat(units).isEqualTo(figures.path("region").path("open").asInt());
            assertThat(figures.path("weeks").size()).isEqualTo(12);
        }
    }

    private static void assertAddsUp(JsonNode flow) {
        int reckoned = flow.path("openBefore").asInt()
                + flow.path("in").asInt()
                + flow.path("back").asInt()
                - flow.path("out").asInt();
        assertThat(reckoned).isEqualTo(flow.path("open").asInt());
    }

    @Test
    void whatIsRestrictedIsATotalAndWhatBecomesSoLaterIsWithheld() {
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        Filed sent = issues.file();
        issues.act(LURAH, sent, "escalation", Issues.reason());
        issues.act(CAMAT, sent, "escalation", Map.of("unit", "SETDA", "reason", "Perlu keputusan"));
        String meeting = frozen("Rakor perkara");
        String seen = brief(SEKDA, meeting, false);
        assertThat(seen).contains(sent.id()).doesNotContain(levy.id(), "PUNGLI");
        assertThat(json(seen).path("figures").path("restricted").path("open").asInt())
                .isPositive();
        assertThat(brief("demo-inspektorat", meeting, false)).doesNotContain(levy.id());
        assertThat(brief(HEAD, meeting, false)).doesNotContain(sent.id());
        Map<String, Object> reclassified =
                new LinkedHashMap<>(Map.of("class", "COMPLAINT", "examination", "SUPERVISORY", "category", "PUNGLI"));
        issues.act(VERIFIER, sent, "verification", reclassified);
        await().untilAsserted(() -> assertThat(brief(SEKDA, meeting, false)).doesNotContain(sent.id()));
        assertThat(digest(brief(SEKDA, meeting, true))).isEqualTo(digest(seen));
        server.as(SEKDA)
                .post(path(meeting, "decisions"), Map.of("text", "Tentang ini", "issue", levy.id()))
                .expect(422);
    }

    /** The minutes were written while everybody at the table might hear of it. */
    @Test
    void whatWasSaidOfAMatterThatBecameRestrictedIsReadByThoseAloneWhoSeeIt() throws Exception {
        Filed matter = issues.fileAsCitizen(Issues.complaint());
        String meeting = planned("Rakor tentang perkara");
        Map<String, Object> decision = Map.of("text", "Keputusan Rahasiakenari", "issue", matter.id());
        server.as(SEKDA).post(path(meeting, "decisions"), decision).expect(200);
        Map<String, Object> task = new LinkedHashMap<>(followUp("DPUPR"));
        task.put("task", "Tugas Rahasiakenari");
        task.put("issue", matter.id());
        Answer agreed = server.as(SEKDA).post(path(meeting, "follow-ups"), task).expect(200);
        server.as(HEAD)
                .post(
                        path(meeting, "follow-ups/" + agreed.text("created") + "/report"),
                        Map.of("note", "Catatan Rahasiakenari"))
                .expect(200);
        server.as(SEKDA)
                .post(path(meeting, "follow-ups/" + agreed.text("created") + "/return"), Map.of("reason", "Belum"))
                .expect(200);
        Answer closed =
                server.as(SEKDA).post(path(meeting, "minutes"), Map.of()).expect(200);
        String next = frozen("Rakor sesudah perkara");
        String open = page(SEKDA, "/meetings/" + meeting + "?atLeast=" + closed.version());
        assertThat(open).contains("Keputusan Rahasiakenari", "Tugas Rahasiakenari", "Catatan Rahasiakenari");
        assertThat(brief(SEKDA, next, false)).isNotEmpty();
        assertThat(page(SEKDA, "/meetings/" + next + "/brief")).contains("Tugas Rahasiakenari");
        await().untilAsserted(() -> assertThat(page(HEAD, "/")).contains("Tugas Rahasiakenari"));

        issues.act(
                VERIFIER,
                matter,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "ORDINARY", "category", "PUNGLI"));
        await().untilAsserted(
                        () -> assertThat(page(SEKDA, "/meetings/" + meeting)).doesNotContain(matter.id()));
        for (String address : List.of(
                "/meetings/" + meeting,
                "/meetings/" + meeting + "/minutes",
                "/meetings/" + next,
                "/meetings/" + next + "/brief",
                "/meetings")) {
            assertThat(page(SEKDA, address)).as(address).doesNotContain("Rahasiakenari");
        }
        assertThat(page(SEKDA, "/meetings/" + meeting)).contains("Dibatasi", "(dibatasi)");
        assertThat(page(HEAD, "/")).doesNotContain("Rahasiakenari").contains("/meetings/" + meeting);
        byte[] paper = server.as(SEKDA)
                .get("/meetings/" + meeting + "/minutes.pdf")
                .expect(200)
                .content();
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Dibatasi").doesNotContain("Rahasiakenari");
        }
        assertThat(owedFrom(meeting, json(brief(SEKDA, next, false)).path("figures"))
                        .getFirst()
                        .path("unit")
                        .asString())
                .isEmpty();
        assertThat(page("demo-inspektorat", "/meetings/" + meeting)).contains("Keputusan Rahasiakenari");
    }

    @Test
    void theBriefTellsUnitsTheirShareOfReopenedWorkAndHasAnAnnexOfNumbers() {
        frozen("Rakor di awal hari");
        String before = frozen("Rakor sebelum lampiran");
        Filed again = issues.responded();
        issues.report(again, "reopening", Issues.reason());
        issues.responded();
        String meeting = frozen("Rakor dengan lampiran");
        String body = brief(SEKDA, meeting, false);
        JsonNode annex = json(body).path("annex");
        JsonNode was =
                json(brief(SEKDA, before, false)).path("annex").path("reopened").path("DPUPR");
        JsonNode work = annex.path("reopened").path("DPUPR");
        // Both cover the day from its beginning, so what the first one counted is in the second.
        assertThat(work.path("n").asInt() - was.path("n").asInt()).isEqualTo(2);
        assertThat(work.path("reopened").asInt() - was.path("reopened").asInt()).isEqualTo(1);
        assertThat(work.path("share").asDouble())
                .isCloseTo(
                        (double) work.path("reopened").asInt() / work.path("n").asInt(), within(0.0001));
        assertThat(annex.path("overdue").path("items").valueStream())
                .allMatch(item -> item.path("overdueDays").asInt() > 0);
        assertThat(page(SEKDA, "/meetings/" + meeting + "/brief"))
                .contains(
                        "Lampiran: aduan terbuka yang lewat tenggat",
                        work.path("reopened").asInt() + " dari "
                                + work.path("n").asInt());
        assertThat(brief(SEKDA, meeting, true)).isEqualTo(body);
    }

    @Test
    void aDispatchFromTheMeetingIsTheOrdinaryOneAndCountsOnce() {
        Filed issue = issues.dispatched();
        String meeting = planned("Rakor disposisi");
        Map<String, Object> body = Map.of("issue", issue.id(), "unit", "DLH", "reason", "Hasil rakor");
        Client sekda = server.as(VERIFIER).with("Idempotency-Key", "rakor-" + meeting);
        Answer sent = sekda.post(path(meeting, "dispatches"), body).expect(200);
        assertThat(sekda.post(path(meeting, "dispatches"), body).expect(200).body())
                .isEqualTo(sent.body());
        assertThat(issues.numbersOf(issue, IssueDispatched.class)).hasSize(2);
        assertThat(issues.shown(VERIFIER, issue).text("unit")).isEqualTo("DLH");
        assertThat(page(SEKDA, "/meetings/" + meeting + "?atLeast=" + sent.version()))
                .contains("Aduan didisposisikan kepada", issue.id());
        server.as(CAMAT).post(path(meeting, "dispatches"), body).expect(403);
        server.as(SEKDA).post(path(meeting, "minutes"), Map.of()).expect(200);
        server.as(VERIFIER)
                .post(path(meeting, "dispatches"), Map.of("issue", issue.id(), "unit", "DPUPR"))
                .expect(409);
        assertThat(issues.numbersOf(issue, IssueDispatched.class)).hasSize(2);
    }

    @Test
    void whoeverSawTheMeetingBeforeItChangedDispatchesNothing() {
        Filed issue = issues.dispatched();
        String meeting = planned("Rakor yang berubah");
        server.as(SEKDA)
                .post(path(meeting, "decisions"), Map.of("text", "Sementara itu"))
                .expect(200);
        Map<String, Object> body = Map.of("issue", issue.id(), "unit", "DLH", "reason", "Hasil rakor");
        server.as(VERIFIER)
                .with("If-Match", "\"0\"")
                .post(path(meeting, "dispatches"), body)
                .expect(412);
        assertThat(issues.numbersOf(issue, IssueDispatched.class)).hasSize(1);
        server.as(VERIFIER)
                .with("If-Match", "\"1\"")
                .post(path(meeting, "dispatches"), body)
                .expect(200);
        assertThat(issues.numbersOf(issue, IssueDispatched.class)).hasSize(2);
    }

    @Test
    void theChairAloneClosesTheMinutesAndThenNothingOfThemChanges() throws Exception {
        String earlier = planned("Rakor terdahulu");
        Answer task = agree(earlier, "DPUPR");
        String meeting = planned("Rakor yang ditutup");
        server.as(SEKDA)
                .post(path(meeting, "decisions"), Map.of("text", "Semua hadir Kenarirakor"))
                .expect(200);
        server.as(VERIFIER)
                .post(
                        path(meeting, "delegations"),
                        Map.of(
                                "fromUnit",
                                "WALIKOTA",
                                "toUnit",
                                "32.77.02",
                                "categories",
                                List.of("SAMPAH"),
                                "lastDay",
                                today().plusDays(90).toString()))
                .expect(200);
        closeFollowUp(earlier, task, Map.of("meeting", meeting, "note", "Diputuskan selesai"));
        server.as(VERIFIER).post(path(meeting, "minutes"), Map.of()).expect(403);
        server.as(SEKDA)
                .post(path(meeting, "minutes"), Map.of("attended", List.of("DISHUB:OPD_HEAD")))
                .expect(422);
        Answer closed = server.as(SEKDA)
                .post(path(meeting, "minutes"), Map.of("attended", List.of("SETDA:SEKDA", "DPUPR:OPD_HEAD")))
                .expect(200);
        String minutes = page(SEKDA, "/meetings/" + meeting + "/minutes?atLeast=" + closed.version());
        assertThat(minutes)
                .contains("Semua hadir Kenarirakor", TASK, "SAMPAH", "Hadir (2)", "Diundang, tidak hadir (2)");

        long before = server.eventCount();
        server.as(SEKDA)
                .post(path(meeting, "decisions"), Map.of("text", "Nanti"))
                .expect(409);
        server.as(SEKDA).post(path(meeting, "follow-ups"), followUp("DLH")).expect(409);
        server.as(SEKDA).post(path(meeting, "brief"), Map.of()).expect(409);
        server.as(SEKDA).post(path(meeting, "minutes"), Map.of()).expect(409);
        server.as(SEKDA)
                .post(path(meeting, "cancellation"), Map.of("reason", "x"))
                .expect(409);
        assertThat(server.eventCount()).isEqualTo(before);

        byte[] paper = server.as(SEKDA)
                .get("/meetings/" + meeting + "/minutes.pdf")
                .expect(200)
                .content();
        assertThat(broken(paper)).isEmpty();
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Hadir (2)");
        }
        String told = qrCode(paper);
        Checkpoint checkpoint = Checkpoint.parse(Note.parse(told).text());
        assertThat(checkpoint.size()).isGreaterThan(leafOfClosing(meeting));
        issues.file();
        assertThat(page(SEKDA, "/meetings/" + meeting + "/minutes"))
                .contains(Note.parse(told).text().strip())
                .doesNotContain("Nanti");
        assertThat(qrCode(server.as(SEKDA)
                        .get("/meetings/" + meeting + "/minutes.pdf")
                        .content()))
                .isEqualTo(told);
        assertThat(server.anybody()
                        .get("/ledger/checkpoint?size=" + checkpoint.size())
                        .body())
                .startsWith(Note.parse(told).text());
    }

    @Test
    void aUnitSeesWhatItOwesReportsItAndSomebodyElseCloses() {
        String meeting = planned("Rakor tugas");
        Answer agreed = agree(meeting, "DPUPR");
        String number = agreed.text("created");
        await().untilAsserted(() -> assertThat(page(HEAD, "/")).contains("/meetings/" + meeting, TASK));
        assertThat(page("demo-dishub-kepala", "/")).doesNotContain("/meetings/" + meeting);
        String report = path(meeting, "follow-ups/" + number + "/report");
        server.as("demo-dishub-kepala").post(report, Map.of("note", "Beres")).expect(403);
        server.as(STAFF).post(report, Map.of("note", "Beres")).expect(403);
        server.as(HEAD).post(report, Map.of("note", "Beres")).expect(200);
        server.as(HEAD).post(report, Map.of("note", "Beres")).expect(409);
        await().untilAsserted(() -> assertThat(page(HEAD, "/")).doesNotContain("/meetings/" + meeting));
        String back = path(meeting, "follow-ups/" + number + "/return");
        server.as(HEAD).post(back, Map.of("reason", "Belum")).expect(403);
        server.as(SEKDA).post(back, Map.of("reason", "Belum")).expect(200);
        await().untilAsserted(() -> assertThat(page(HEAD, "/")).contains("/meetings/" + meeting));
        server.as(HEAD).post(report, Map.of("note", "Sekarang beres")).expect(200);
        closeFollowUp(meeting, agreed, Map.of());
        server.as(HEAD).post(report, Map.of("note", "Lagi")).expect(409);
    }

    @Test
    void aMeetingIsSeenByThoseItConcernsAndCalledByThoseWhoConvene() {
        String meeting = planned("Rakor terbatas");
        for (String account :
                List.of(SEKDA, "demo-walikota", VERIFIER, "demo-inspektorat", "demo-auditor", HEAD, CAMAT)) {
            assertThat(page(account, "/meetings/" + meeting + "?atLeast=0")).contains("Rakor terbatas");
            assertThat(page(account, "/meetings")).contains("Rakor");
        }
        for (String account : List.of("demo-dishub-kepala", LURAH)) {
            server.as(account).get("/meetings/" + meeting).expect(404);
            server.as(account).get("/api/meetings/" + meeting + "/brief").expect(404);
            assertThat(page(account, "/meetings")).doesNotContain(meeting);
        }
        for (String account : List.of(STAFF, "demo-admin")) {
            server.as(account).get("/meetings/" + meeting).expect(403);
        }
        Map<String, Object> call = call("Rakor liar");
        server.as(HEAD).post("/api/meetings", call).expect(403);
        call.put("chair", "ATLANTIS:SEKDA");
        server.as(SEKDA).post("/api/meetings", call).expect(422);
        server.as(HEAD).post(path(meeting, "decisions"), Map.of("text", "x")).expect(403);
        agree(meeting, "DISHUB");
        await().untilAsserted(() ->
                assertThat(page("demo-dishub-kepala", "/meetings/" + meeting)).contains(TASK));
    }

    /** Longer than any page waits: until everything up to the freezing stands on the screens it is counted from. */
    @Test
    void aBriefThatIsAskedForAtOnceWaitsForTheScreens() throws Exception {
        StreamingEventProcessor support = server.processors()
                .eventProcessor("support", StreamingEventProcessor.class)
                .orElseThrow();
        support.shutDown();
        try (var thread = Executors.newSingleThreadExecutor()) {
            String meeting = frozen("Rakor yang segera dibaca");
            Future<Answer> asked =
                    thread.submit(() -> server.as(SEKDA).get("/api/meetings/" + meeting + "/brief?atLeast=1"));
            await().during(Duration.ofSeconds(3)).until(() -> !asked.isDone());
            support.start();
            asked.get().expect(200);
        } finally {
            support.start();
        }
    }

    @Test
    void theBriefOnPaperIsPdfAAndRowsRebuiltAreTheSame() throws Exception {
        String meeting = frozen("Rakor di kertas");
        agree(meeting, "DPUPR");
        String second = frozen("Rakor berikut di kertas");
        byte[] paper = server.as(SEKDA)
                .get("/meetings/" + second + "/brief.pdf?atLeast=1")
                .expect(200)
                .content();
        assertThat(broken(paper)).isEmpty();
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Rakor berikut di kertas", "Kenarirakor", "Sepuluh aduan paling berat", "Lampiran:")
                    .doesNotContain("Siti", "8123456");
        }
        projections.awaitCaughtUp("meeting");
        assertThat(projections.rebuildAsAdministrator("meeting")).isZero();
    }

    private Map<String, Object> call(String title) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", title);
        body.put("date", today().toString());
        body.put("time", "09:00");
        body.put("place", "Ruang rapat Setda");
        body.put("chair", "SETDA:SEKDA");
        body.put("participants", List.of("DPUPR:OPD_HEAD", "DLH:OPD_HEAD", "32.77.02:CAMAT"));
        return body;
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private String planned(String title) {
        return server.as(SEKDA).post("/api/meetings", call(title)).expect(201).text("id");
    }

    private String frozen(String title) {
        String meeting = planned(title);
        server.as(SEKDA).post(path(meeting, "brief"), Map.of()).expect(200);
        return meeting;
    }

    private static String path(String meeting, String rest) {
        return "/api/meetings/" + meeting + "/" + rest;
    }

    private static Map<String, Object> followUp(String unit) {
        return Map.of("task", TASK, "unit", unit, "dueOn", today().plusDays(7).toString());
    }

    private Answer agree(String meeting, String unit) {
        return server.as(SEKDA)
                .post(path(meeting, "follow-ups"), followUp(unit))
                .expect(200);
    }

    private void closeFollowUp(String meeting, Answer agreed, Map<String, ?> body) {
        server.as(SEKDA)
                .post(path(meeting, "follow-ups/" + agreed.text("created") + "/closure"), body)
                .expect(200);
    }

    private String brief(String account, String meeting, boolean recount) {
        String address = "/api/meetings/" + meeting + "/brief?atLeast=1&recount=" + recount;
        return server.as(account).get(address).expect(200).body();
    }

    private static JsonNode json(String body) {
        return new tools.jackson.databind.json.JsonMapper().readTree(body);
    }

    private static String digest(String body) {
        return json(body).path("digest").asString();
    }

    private static List<JsonNode> owedFrom(String meeting, JsonNode figures) {
        return figures.path("followUps")
                .valueStream()
                .filter(owed -> owed.path("meeting").asString().equals(meeting))
                .toList();
    }

    private long leafOfClosing(String meeting) {
        return server.db()
                .sql("SELECT leaf.leaf_index FROM ledger_leaf leaf JOIN domain_event e"
                        + " ON e.global_index = leaf.global_index WHERE e.aggregate_identifier = ?"
                        + " AND e.payload_type = 'minutes-closed'")
                .param(meeting)
                .query(Long.class)
                .single();
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    /** What a camera reads from the last page. */
    private static String qrCode(byte[] paper) throws Exception {
        try (var read = Loader.loadPDF(paper)) {
            BufferedImage image = new PDFRenderer(read).renderImageWithDPI(read.getNumberOfPages() - 1, 300);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    private static List<String> broken(byte[] document) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(document), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
