package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.ProgressReported;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyEvent.ErasureRepeated;
import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people ask about their own data: by whom it is received, decided by two, carried out and shown. */
abstract class PrivacyRequests {
    private static final String SEKDA = "demo-sekda";
    private static final String MAYOR = "demo-walikota";
    private static final String AUDITOR = "demo-auditor";

    private final Server server;
    private final Issues issues;

    PrivacyRequests(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void aRequestIsAnsweredWithinSeventyTwoHoursByTwoPeople() {
        Filed issue = filed();
        String request = ask(issue, Map.of("right", "ERASURE", "wish", "Hapus data saya"));
        JsonNode item = listed(VERIFIER, request);
        Duration limit = Duration.between(
                Instant.parse(item.path("receivedAt").asString()),
                Instant.parse(item.path("dueAt").asString()));
        assertThat(limit).isEqualTo(Duration.ofDays(3));
        assertThat(page(VERIFIER, "/privacy/" + request + "?atLeast=0"))
                .contains("72", "UU 27/2022", "Hapus data saya");
        act(VERIFIER, request, "proposal", grant("IDENTITY"), 409);
        act(LURAH, request, "identification", Map.of("proof", "CARD_SHOWN"), 403);
        act(VERIFIER, request, "identification", Map.of("proof", "CARD_SHOWN"), 200);
        act(SEKDA, request, "proposal", grant("IDENTITY"), 403);
        act(VERIFIER, request, "proposal", grant("CONTENT"), 422);
        act(VERIFIER, request, "proposal", refusal("PDP-ERASURE"), 422);
        act(VERIFIER, request, "proposal", grant("IDENTITY"), 200);
        act(VERIFIER, request, "proposal", grant("IDENTITY"), 409);
        act(VERIFIER, request, "confirmation", Map.of(), 403);
        act(HEAD, request, "confirmation", Map.of(), 403);
        act(INSPECTOR, request, "refusal", Map.of("reason", "Periksa dahulu"), 200);
        act(VERIFIER, request, "proposal", refusal("PDP-PUBLIC-INTEREST"), 200);
        act(INSPECTOR, request, "confirmation", Map.of(), 200);
        act(VERIFIER, request, "proposal", grant("IDENTITY"), 409);
        await().until(() -> listed(VERIFIER, request).path("state").asString().equals("ANSWERED"));
        assertThat(browser(issue)
                        .get("/track/" + issue.id() + "/privacy")
                        .expect(200)
                        .body())
                .contains("Ditolak", "UU 27/2022 pasal 15", "Masih diperlukan");
        assertThat(identity(issue)).contains("Ujang Contoh");
    }

    @Test
    void whatIsNotAnsweredInTimeIsShownAsOverdue() {
        String request = ask(filed(), Map.of("right", "ACCESS", "wish", "Salinan"));
        assertThat(listed(VERIFIER, request).path("overdue").asBoolean()).isFalse();
        Server.holdTimers();
        try {
            MovedClock.CLOCK.forward(Duration.ofHours(73));
            assertThat(listed(VERIFIER, request).path("overdue").asBoolean()).isTrue();
            assertThat(page(VERIFIER, "/privacy")).contains("Lewat tenggat");
        } finally {
            Server.letTimersGo();
        }
    }

    @Test
    void aCopyIsGivenOnceItIsGrantedAndTellsWhoLooked() {
        Filed issue = filed();
        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.act(HEAD, issue, "identity-views", Map.of("reason", "Menghubungi pelapor"));
        issues.shown(HEAD, issue).expect(200);
        String path = "/api/track/" + issue.id() + "/copy";
        server.reporter(issue.trackingCode()).get(path).expect(404);
        decide(ask(issue, Map.of("right", "ACCESS", "wish", "Salinan")), granting("PDP-ACCESS"));
        JsonNode copy =
                server.reporter(issue.trackingCode()).get(path).expect(200).json();
        assertThat(copy.path("identity").path("name").asString()).isEqualTo("Ujang Contoh");
        assertThat(copy.path("looks").path(0).path("office").asString()).isEqualTo("DPUPR:OPD_HEAD");
        assertThat(copy.path("requests").path(0).path("right").asString()).isEqualTo("ACCESS");
        assertThat(browser(issue)
                        .get("/track/" + issue.id() + "/copy")
                        .expect(200)
                        .body())
                .contains("Ujang Contoh", "DPUPR:OPD_HEAD");
        server.reporter(filed().trackingCode()).get(path).expect(401);
    }

    @Test
    void aCorrectedIdentityIsShownWhereverTheOldOneWas() {
        Filed issue = filed();
        String path = "/api/track/" + issue.id() + "/privacy-requests";
        Client reporter = server.reporter(issue.trackingCode());
        reporter.post(path, Map.of("right", "CORRECTION", "wish", "Salah")).expect(422);
        reporter.post(path, Map.of("right", "CORRECTION", "wish", "Salah", "email", "a@contoh.id"))
                .expect(422);
        decide(
                ask(issue, Map.of("right", "CORRECTION", "wish", "Salah tulis", "name", "Ujang Benar")),
                granting("PDP-CORRECTION"));
        assertThat(identity(issue)).contains("Ujang Benar", "+62 812-3456-789").doesNotContain("Ujang Contoh");
    }

    @Test
    void aRedactedTextAndPhotoAreShownToNobodyAnyMoreAndTheRestIs() {
        Filed issue = issues.inProgress();
        issues.act(STAFF, issue, "progress", Map.of("percent", 20, "note", "Menurut Bu Sensorina selesai besok"));
        issues.act(STAFF, issue, "progress", Map.of("percent", 30, "note", "Catatan biasa tetap terbaca"));
        String photo = issues.attach(STAFF, issue);
        issues.shown(HEAD, issue).expect(200);
        server.as(HEAD)
                .get("/api/issues/" + issue.id() + "/attachments/" + photo)
                .expect(200);
        int step = issues.numbersOf(issue, ProgressReported.class).getFirst() - 1;
        String path = "/api/issues/" + issue.id() + "/privacy-requests";
        Map<String, Object> body = Map.of("right", "REDACTION", "wish", "Nama saya disebut");
        server.reporter(issue.trackingCode())
                .post("/api/track/" + issue.id() + "/privacy-requests", body)
                .expect(422);
        server.as(LURAH).post(path, body).expect(403);
        String request = server.as(VERIFIER).post(path, body).expect(201).text("id");
        Map<String, Object> wish = new LinkedHashMap<>(granting("PDP-ERASURE"));
        wish.put("texts", List.of("0:unknown"));
        act(VERIFIER, request, "identification", Map.of("proof", "CARD_SHOWN"), 200);
        act(VERIFIER, request, "proposal", wish, 422);
        assertThat(page(VERIFIER, "/privacy/" + request + "?atLeast=0")).contains("Sensorina", step + ":note", photo);
        wish.put("texts", List.of(step + ":note"));
        wish.put("files", List.of(photo));
        act(VERIFIER, request, "proposal", wish, 200);
        act(SEKDA, request, "confirmation", Map.of(), 200);
        for (String shown : List.of(
                "/issues/" + issue.id(),
                "/issues/" + issue.id() + "/history",
                "/issues/" + issue.id() + "/history.csv")) {
            assertThat(page(AUDITOR, shown))
                    .as(shown)
                    .contains("[dihapus]", "Catatan biasa tetap terbaca")
                    .doesNotContain("Sensorina");
        }
        assertThat(server.as(HEAD).get("/api/search?q=Sensorina").expect(200).ids())
                .doesNotContain(issue.id());
        server.as(HEAD)
                .get("/api/issues/" + issue.id() + "/attachments/" + photo)
                .expect(404);
    }

    @Test
    void ofARestrictedMatterTheDeskKnowsNothingAndTheRegionsHeadConfirms() {
        Filed issue = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        issues.shown(INSPECTOR, issue).expect(200);
        String request = ask(issue, Map.of("right", "ERASURE", "wish", "Hapus"));
        assertThat(listed(INSPECTOR, request).path("issue").asString()).isEqualTo(issue.id());
        for (String account : List.of(VERIFIER, SEKDA, HEAD)) {
            assertThat(ids(account)).as(account).doesNotContain(request);
            server.as(account).get("/privacy/" + request).expect(404);
            act(account, request, "identification", Map.of("proof", "CARD_SHOWN"), 404);
        }
        act(INSPECTOR, request, "identification", Map.of("proof", "CALLED_BACK"), 200);
        act(INSPECTOR, request, "proposal", grant("IDENTITY"), 200);
        act(INSPECTOR, request, "confirmation", Map.of(), 403);
        act(SEKDA, request, "confirmation", Map.of(), 404);
        assertThat(page(MAYOR, "/privacy/" + request + "?atLeast=0")).doesNotContain("/issues/" + issue.id());
        act(MAYOR, request, "confirmation", Map.of(), 200);
    }

    @Test
    void onlyWhoeverIsConcernedReadsRequests() {
        Filed issue = filed();
        String request = ask(issue, Map.of("right", "ACCESS", "wish", "Rahasia saya"));
        for (String account : List.of(AUDITOR, "demo-admin", STAFF)) {
            server.as(account).get("/api/privacy-requests").expect(403);
        }
        assertThat(ids(LURAH)).doesNotContain(request);
        server.as(LURAH).get("/privacy/" + request).expect(404);
        server.anybody().get("/api/privacy-requests").expect(401);
        server.as(VERIFIER).get("/privacy/" + issue.id() + "-P7").expect(404);
        server.as(SEKDA)
                .post("/api/privacy-requests/TIDAK-ADA/confirmation", Map.of())
                .expect(404);
        server.as(VERIFIER)
                .post("/api/issues/TIDAK-ADA/privacy-requests", Map.of("right", "ACCESS", "wish", "x"))
                .expect(404);
        assertThat(server.as(VERIFIER)
                        .with("Accept", "text/html")
                        .get("/privacy?issue=TIDAK-ADA")
                        .expect(200)
                        .body())
                .contains("tidak ada, atau bukan Anda");
    }

    @Test
    void whatAStartDestroyedAgainEntersTheHistory() throws Exception {
        String entry = "key identity:" + UUID.randomUUID();
        server.db()
                .sql("INSERT INTO erased (entry, told) VALUES (?, FALSE)")
                .param(entry)
                .update();
        server.startAgain();
        List<String> told = new ArrayList<>();
        server.events().readEvents(PrivacyEvent.ERASURES).asStream().forEach(message -> {
            told.addAll(((ErasureRepeated) message.getPayload()).entries());
        });
        assertThat(told).contains(entry);
        long before = server.eventCount();
        server.startAgain();
        assertThat(server.eventCount()).isEqualTo(before);
    }

    @Test
    void whatHasBeenKeptLongEnoughIsPreviewedUntilItIsReopenedOrErased() {
        LocalDate today = LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZoneOffset.ofHours(7));
        String then = today.plusYears(2).toString();
        long before = due(VERIFIER, then);
        Filed issue = issues.responded();
        issues.act(VERIFIER, issue, "closure", Map.of());
        await().until(() -> due(VERIFIER, then) == before + 1);
        assertThat(due(VERIFIER, today.toString())).isZero();
        assertThat(due(LURAH, then)).isZero();
        issues.act(VERIFIER, issue, "reopening", Issues.reason());
        await().until(() -> due(VERIFIER, then) == before);
        Filed other = issues.responded();
        issues.act(VERIFIER, other, "closure", Map.of());
        await().until(() -> due(VERIFIER, then) == before + 1);
        decide(ask(other, Map.of("right", "ERASURE", "wish", "Hapus")), grant("IDENTITY"));
        assertThat(due(VERIFIER, then)).isEqualTo(before);
        for (String account : List.of(STAFF, AUDITOR, "demo-admin")) {
            server.as(account).get("/privacy/retention").expect(403);
        }
        server.as(VERIFIER).get("/privacy/retention?day=+999999999-12-31").expect(422);
    }

    /** How many ordinary matters are due to lose their identity on this day: the last rule's first step. */
    private long due(String account, String day) {
        List<Long> numbers = Pattern.compile("Jatuh waktu: ([\\d.]+) aduan")
                .matcher(page(account, "/privacy/retention?day=" + day))
                .results()
                .map(found -> Long.valueOf(found.group(1).replace(".", "")))
                .toList();
        return numbers.get(numbers.size() - 2);
    }

    private Filed filed() {
        Filed issue = issues.file();
        issues.shown(LURAH, issue).expect(200);
        return issue;
    }

    private String ask(Filed issue, Map<String, ?> body) {
        return server.reporter(issue.trackingCode())
                .post("/api/track/" + issue.id() + "/privacy-requests", body)
                .expect(201)
                .text("id");
    }

    private void decide(String request, Map<String, ?> proposal) {
        act(VERIFIER, request, "identification", Map.of("proof", "TRACKING_CODE"), 200);
        act(VERIFIER, request, "proposal", proposal, 200);
        act(SEKDA, request, "confirmation", Map.of(), 200);
    }

    private void act(String account, String request, String step, Map<String, ?> body, int status) {
        server.as(account)
                .post("/api/privacy-requests/" + request + "/" + step, body)
                .expect(status);
    }

    private static Map<String, Object> grant(String destroys) {
        Map<String, Object> body = granting("PDP-ERASURE");
        body.put("destroys", destroys);
        return body;
    }

    private static Map<String, Object> granting(String basis) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", "GRANTED");
        body.put("basis", basis);
        body.put("reason", "Sesuai permintaan");
        return body;
    }

    private static Map<String, Object> refusal(String basis) {
        return Map.of("outcome", "REFUSED", "basis", basis, "reason", "Masih diperlukan");
    }

    /** The identity as somebody sees it who has said why. */
    private String identity(Filed issue) {
        issues.act(VERIFIER, issue, "identity-views", Map.of("reason", "Memeriksa"));
        issues.shown(VERIFIER, issue).expect(200);
        return page(VERIFIER, "/issues/" + issue.id());
    }

    private JsonNode listed(String account, String request) {
        await().until(() -> ids(account).contains(request));
        return items(account).stream()
                .filter(item -> item.path("id").asString().equals(request))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String account) {
        return items(account).stream().map(item -> item.path("id").asString()).toList();
    }

    private List<JsonNode> items(String account) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode items = server.as(account)
                    .get("/api/privacy-requests?size=200&page=" + page)
                    .expect(200)
                    .json()
                    .path("items");
            if (items.isEmpty()) {
                return all;
            }
            items.forEach(all::add);
        }
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    private Client browser(Filed issue) {
        return server.reporter(issue.trackingCode()).with("Accept", "text/html");
    }
}
