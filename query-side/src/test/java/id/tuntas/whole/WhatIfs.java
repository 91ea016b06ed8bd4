package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.query.whatif.BusyWorker;
import id.tuntas.whole.Issues.Filed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Real history under other rules: what it shows, to whom, and that it changes nothing. */
abstract class WhatIfs {
    private static final String ADMIN = "demo-admin";
    private static final String AUDITOR = "demo-auditor";
    private static final Path PACK = Path.of("../command-side/src/main/resources/regions/cimahi/policies.csv");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Server server;
    private final Issues issues;

    WhatIfs(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @BeforeEach
    void somethingIsThere() {
        Filed asked = issues.inProgress();
        issues.act(STAFF, asked, "clarification-request", Map.of("question", "Di sisi jalan yang mana?"));
        issues.report(asked, "clarification", Map.of("answer", "Sisi kiri"));
        Filed low = issues.responded();
        issues.rate(low, 2);
        awaitShown();
    }

    private void awaitShown() {
        Projections projections = new Projections(server);
        projections.awaitCaughtUp("issue");
        projections.awaitCaughtUp("opd-queue");
    }

    @Test
    void underTheRulesThatWereInForceItIsWhatWasRecorded() {
        JsonNode result = tried(ADMIN, "");
        assertThat(result.path("issues").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(result.path("totals").valueStream()).hasSizeGreaterThan(3).allSatisfy(WhatIfs::assertSame);
        assertThat(result.path("rows").valueStream()).isNotEmpty().allSatisfy(WhatIfs::assertSame);
    }

    private static void assertSame(JsonNode line) {
        assertThat(line.path("would")).as(line.toString()).isEqualTo(line.path("was"));
    }

    @Test
    void aStricterPolicyMakesLateWhatWasInTime() throws IOException {
        String name = drafted(AUDITOR, strict());
        MovedClock.CLOCK.forward(Duration.ofHours(2));
        JsonNode result = tried(ADMIN, "&policy=" + name);
        JsonNode settle = total(result, "SETTLE");
        assertThat(settle.path("would").path("late").asLong())
                .isGreaterThan(settle.path("was").path("late").asLong());
        JsonNode window = total(result, "REPLY_WINDOW");
        assertThat(window.path("would").path("deadlines"))
                .isEqualTo(window.path("was").path("deadlines"));
        JsonNode first = total(result, "STATUTORY_DECISION");
        assertThat(first.path("was").path("deadlines").asLong()).isPositive();
        assertThat(first.path("would").path("deadlines").asLong())
                .as("the draft has no such limit")
                .isZero();
    }

    @Test
    void tryingWritesNothing() throws IOException {
        String name = drafted(ADMIN, strict());
        long before = eventsButThoseOfTheWatch();
        tried(ADMIN, "&policy=" + name);
        page(ADMIN, "/what-if?policy=" + name + period());
        page(ADMIN, "/what-if/moves?calendar=2026-09-15");
        assertThat(eventsButThoseOfTheWatch()).isEqualTo(before);
    }

    /** The watch over the deadlines works all the time, whatever is tried. */
    private long eventsButThoseOfTheWatch() {
        return server.db()
                .sql("SELECT COUNT(*) FROM domain_event WHERE payload_type NOT IN"
                        + " ('clock-missed', 'clock-met', 'deadline-recomputed', 'issue-closed')")
                .query(Long.class)
                .single();
    }

    private static JsonNode total(JsonNode result, String clock) {
        return result.path("totals")
                .valueStream()
                .filter(total -> total.path("clock").asString().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDraftIsInForceForNothingAndItsNameIsTaken() throws IOException {
        String name = drafted(AUDITOR, strict());
        server.as(AUDITOR).get("/api/policies/" + name).expect(404);
        server.as(ADMIN)
                .post("/api/policies/drafts", body(name, Files.readString(PACK)))
                .expect(409);
        assertThat(server.as(ADMIN)
                        .post("/api/policies/drafts", body("X", "tanpa isi"))
                        .expect(422)
                        .body())
                .contains("tidak memuat satu baris pun");
        String page = page(ADMIN, "/what-if?policy=" + name);
        assertThat(page).contains(name + " (rancangan)", "oleh " + AUDITOR);
    }

    @Test
    void thePageDrawsItAndLeadsToItsFiles() throws IOException {
        String name = drafted(ADMIN, strict());
        String page = counted(AUDITOR, "/what-if?policy=" + name + period());
        assertThat(page)
                .contains("data-clock=\"SETTLE\"", "data-unit=\"DPUPR\"", "<svg class=\"bars\"", "lewat dari")
                .contains("tidak menggeser tenggat yang sedang berjalan");
        assertThat(page(AUDITOR, "/what-if")).doesNotContain("data-clock");
        Answer csv =
                server.as(AUDITOR).get("/what-if.csv?policy=" + name + period()).expect(200);
        assertThat(csv.header("Content-Disposition")).contains("uji-aturan.csv");
        assertThat(csv.body())
                .startsWith("\uFEFFKode unit,Perangkat daerah,Golongan,")
                .contains("\r\nDPUPR,");
        assertThat(server.as(AUDITOR)
                        .get("/what-if.json?policy=" + name + period())
                        .expect(200)
                        .json()
                        .path("policy")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void aPageThatIsNotDoneSaysHowFarItIsAndLooksAgainByItself() {
        Runnable free = BusyWorker.hold(type -> server.bean(type));
        try {
            for (String path : List.of("/what-if?x=" + period(), "/what-if/moves?calendar=2026-09-15")) {
                Answer waiting =
                        server.as(ADMIN).with("Accept", "text/html").get(path).expect(200);
                assertThat(waiting.body())
                        .contains("data-progress", "Sedang menghitung")
                        .doesNotContain("data-clock");
                assertThat(waiting.header("Refresh"))
                        .startsWith("1; url=/what-if")
                        .contains("count=");
                if (path.contains("since")) {
                    free.run();
                    String again = waiting.header("Refresh").split("url=", 2)[1];
                    await().untilAsserted(() -> assertThat(page(ADMIN, again)).contains("data-clock=\"SETTLE\""));
                    free = BusyWorker.hold(type -> server.bean(type));
                }
            }
        } finally {
            free.run();
        }
    }

    @Test
    void aCalendarMovesOpenDeadlinesAndThePageSaysWhich() {
        issues.inProgress();
        awaitShown();
        LocalDate tomorrow = today().plusDays(1);
        StringBuilder days = new StringBuilder("date,kind,name,legal_basis\n");
        for (int i = 0; i < 30; i++) {
            days.append(tomorrow.plusDays(i)).append(",LIBUR_DAERAH,Libur percobaan,Uji\n");
        }
        String name = "K-UJI-" + COUNT.incrementAndGet();
        Answer answer = server.as(AUDITOR)
                .post("/api/calendars/drafts", body(name, days.toString()))
                .expect(201);
        assertThat(answer.text("whatIf")).isEqualTo("/what-if?calendar=" + name);
        JsonNode moves = server.as(ADMIN)
                .get("/api/what-if/moves?calendar=" + name + "&size=200")
                .expect(200)
                .json();
        assertThat(moves.path("units").path("DPUPR").asLong()).isPositive();
        assertThat(moves.path("total").asLong())
                .isGreaterThanOrEqualTo(moves.path("moves").path("total").asLong());
        assertThat(moves.path("moves").path("items").valueStream())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.path("dueThen")).isNotEqualTo(move.path("dueNow")));
        assertThat(counted(AUDITOR, "/what-if/moves?calendar=" + name)).contains("data-issue=", "akan bergeser");
        assertThat(page(AUDITOR, answer.text("whatIf"))).contains("/what-if/moves?calendar=" + name);
        String unmoved = page(AUDITOR, "/clock-rules");
        assertThat(unmoved).contains("/what-if/moves?calendar=", "/what-if\"");
    }

    /** A restricted matter counts for the whole region, and nobody here learns for which unit. */
    @Test
    void whatIsRestrictedCountsInTotalsOnly() {
        JsonNode before = tried(ADMIN, "");
        issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        awaitShown();
        JsonNode result = tried(ADMIN, "");
        long all = total(result, "SETTLE").path("was").path("deadlines").asLong();
        long rows = result.path("rows")
                .valueStream()
                .filter(row -> row.path("clock").asString().equals("SETTLE"))
                .mapToLong(row -> row.path("was").path("deadlines").asLong())
                .sum();
        assertThat(all)
                .isGreaterThan(rows)
                .isGreaterThan(
                        total(before, "SETTLE").path("was").path("deadlines").asLong());
        assertThat(ofInspektorat(result)).isEqualTo(ofInspektorat(before));
    }

    /** What the Inspektorat has of ordinary matters, by tests before. */
    private static List<JsonNode> ofInspektorat(JsonNode result) {
        return result.path("rows")
                .valueStream()
                .filter(row -> row.path("unit").asString().equals("INSPEKTORAT"))
                .toList();
    }

    @Test
    void whoeverNeitherSetsNorExaminesTheRulesIsTurnedAway() {
        for (String account : List.of(LURAH, HEAD, "demo-sekda", "demo-inspektorat")) {
            for (String path : List.of(
                    "/what-if",
                    "/api/what-if?" + period(),
                    "/what-if.csv?" + period(),
                    "/what-if.json?" + period(),
                    "/what-if/moves?calendar=2026-09-15",
                    "/api/what-if/moves?calendar=2026-09-15")) {
                server.as(account).get(path).expect(403);
            }
            for (String path : List.of("/api/policies/drafts", "/api/calendars/drafts")) {
                server.as(account).post(path, body("X", "x")).expect(403);
            }
        }
        server.anybody().get("/api/what-if?" + period()).expect(401);
    }

    @Test
    void whatIsNotThereIsNotTried() {
        server.as(ADMIN).get("/what-if?policy=tidak-ada").expect(404);
        server.as(ADMIN).get("/api/what-if?calendar=tidak-ada" + period()).expect(404);
        server.as(ADMIN).get("/what-if/moves?calendar=tidak-ada").expect(404);
        server.as(ADMIN).get("/api/what-if?since=besok&until=lusa").expect(422);
        assertThat(server.as(ADMIN)
                        .get("/api/what-if?since=-999999999-01-01&until=%2B999999999-12-31")
                        .expect(200)
                        .json()
                        .path("since")
                        .asString())
                .isEqualTo("2000-01-01");
    }

    /** In a year of their own, and gone again before anybody compares the rows with the history. */
    @Test
    void aPeriodWithTooManyIssuesIsToBeMadeShorter() {
        JdbcTemplate db = server.bean(JdbcTemplate.class);
        List<Object[]> many = IntStream.rangeClosed(0, 20_000)
                .mapToObj(number -> new Object[] {"BANYAK-" + number})
                .toList();
        try {
            db.batchUpdate("INSERT INTO issue (id, version, unit, restricted) VALUES (?, 0, 'DPUPR', FALSE)", many);
            db.batchUpdate(
                    "INSERT INTO opd_queue (id, version, title_key, title, category, restricted, status,"
                            + " status_before_question, village, district, unit, filed_at, changed_at) VALUES (?, 0, '',"
                            + " '', 'JALAN', FALSE, 'CLOSED', 'FILED', '', '', 'DPUPR',"
                            + " TIMESTAMP '2001-05-05 00:00:00', TIMESTAMP '2001-05-05 00:00:00')",
                    many);
            Answer refused = server.as(ADMIN)
                    .get("/api/what-if?since=2001-01-01&until=2001-12-31")
                    .expect(422);
            assertThat(refused.text("type")).isEqualTo("urn:tuntas:problem:too-many-issues");
            assertThat(refused.text("detail")).contains("20.000", "Pilih masa yang lebih pendek");
        } finally {
            db.update("DELETE FROM issue WHERE id LIKE 'BANYAK-%'");
            db.update("DELETE FROM opd_queue WHERE id LIKE 'BANYAK-%'");
        }
    }

    @Test
    void theFormOnThePageLeadsToTheTrial() throws IOException {
        Client auditor = server.browser().signIn(AUDITOR);
        String name = "P-LAYAR-" + COUNT.incrementAndGet();
        Map<String, String> fields = Map.of(
                "version",
                name,
                "validFrom",
                today().toString(),
                "_csrf",
                auditor.csrf("/what-if"),
                "returnTo",
                "/what-if");
        Answer saved = ClockRules.sent(auditor, "/api/policies/drafts", fields, strict())
                .expect(303);
        assertThat(saved.header("Location")).isEqualTo("/what-if?policy=" + name);
        assertThat(auditor.get(saved.header("Location")).expect(200).body()).contains(name + " (rancangan)");
    }

    private JsonNode tried(String account, String trial) {
        return server.as(account)
                .get("/api/what-if?x=" + trial + period())
                .expect(200)
                .json();
    }

    /** The page that comes after those which say how far the counting is. */
    private String counted(String account, String path) {
        AtomicReference<String> next = new AtomicReference<>(path);
        AtomicReference<String> shown = new AtomicReference<>("");
        await().until(() -> {
            Answer answer = server.as(account)
                    .with("Accept", "text/html")
                    .get(next.get())
                    .expect(200);
            shown.set(answer.body());
            String refresh = answer.header("Refresh");
            if (refresh.contains("url=")) {
                next.set(refresh.split("url=", 2)[1]);
            }
            return refresh.isEmpty();
        });
        return shown.get();
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }

    private String drafted(String account, String table) {
        String name = "P-UJI-" + COUNT.incrementAndGet();
        Answer answer = server.as(account)
                .post("/api/policies/drafts", body(name, table))
                .expect(201);
        assertThat(answer.text("version")).isEqualTo(name);
        return name;
    }

    /** Without the limit of the law, and with an hour for everything else. */
    private static String strict() throws IOException {
        return Files.readString(PACK)
                .replaceAll("(?m)^STATUTORY-DECISION,.*\n", "")
                .replaceAll(",\\d+,(?:WORKING_DAYS|CALENDAR_DAYS|CLOCK_HOURS),", ",1,CLOCK_HOURS,");
    }

    private static String period() {
        return "&since=" + today().minusYears(1) + "&until=" + today();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(MovedClock.CLOCK.instant(), ZoneId.of("Asia/Jakarta"));
    }

    private static Map<String, ?> body(String version, String file) {
        return Map.of("version", version, "validFrom", today().toString(), "file", file);
    }
}
