package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tuntas.command.door.Refused;
import id.tuntas.command.issue.TakingIn;
import id.tuntas.command.issue.TakingIn.Matter;
import id.tuntas.command.issue.TakingIn.Taken;
import id.tuntas.events.issue.Channel;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.Elsewhere;
import id.tuntas.events.issue.IssueEvent.ExternalReferenceAdded;
import id.tuntas.events.issue.IssueEvent.ExternalStateNoted;
import id.tuntas.events.issue.IssueEvent.HistoryImported;
import id.tuntas.events.issue.Oddity;
import id.tuntas.events.issue.Visibility;
import id.tuntas.whole.Issues.Filed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What other systems track as well: from their file to our screens, and back as answers to copy. */
abstract class Exchanging {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant OPENED = Instant.parse("2024-03-05T02:00:00Z");
    private static final Instant CLOSED = Instant.parse("2024-03-09T02:00:00Z");

    private final Server server;
    private final Issues issues;
    private final TakingIn takingIn;

    Exchanging(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.takingIn = server.bean(TakingIn.class);
    }

    @Test
    void whatCameClosedIsToldAsTheOtherSystemsWorkAndMeasuredAsNobodysOfOurs() {
        String number = number();
        assertThat(take(number, CLOSED, "Tuntas di sana", Oddity.POINT_BY_DEFAULT))
                .isEqualTo(Taken.STORED);
        assertThat(take(number, CLOSED, "Tuntas di sana", Oddity.POINT_BY_DEFAULT))
                .isEqualTo(Taken.ALREADY_THERE);
        Filed issue = new Filed(takingIn.issueOf(Elsewhere.SP4N, number).orElseThrow(), "");
        Answer shown = issues.shown(VERIFIER, issue).expect(200);
        assertThat(shown.text("state")).isEqualTo("CLOSED");
        assertThat(shown.json().path("clocks")).isEmpty();
        assertThat(shown.json().path("externalReferences").path(0).path("id").asString())
                .isEqualTo(number);
        assertThat(shown.json().path("acts").toString()).contains("REOPEN").doesNotContain("\"RATE\"");
        assertThat(issues.numbersOf(issue, HistoryImported.class)).hasSize(1);
        assertThat(issues.numbersOf(issue, Clocked.class)).isEmpty();

        String page = page(VERIFIER, "/issues/" + issue.id());
        assertThat(page)
                .contains(number, "Masuk dari sistem lain beserta riwayatnya di sana", "selesai di sana")
                .contains(
                        "Tuntas di sana",
                        "Kanal: SMS",
                        "titik bawaan sistem asal",
                        "bukan diselesaikan oleh kantor ini");
        await().untilAsserted(() -> assertThat(foundBy(VERIFIER, number)).isEqualTo("/issues/" + issue.id()));
        new Projections(server).awaitCaughtUp();
        assertThat(count("satisfaction_fact WHERE issue = '" + issue.id() + "'"))
                .isZero();
        assertThat(count("notice WHERE issue = '" + issue.id() + "'"))
                .as("told to somebody who has nothing left to do")
                .isZero();
        assertThat(count("public_view_issue WHERE id = '" + issue.id() + "' AND settled IS NULL AND stage = 'DONE'"))
                .isOne();
        assertThat(count("opd_queue WHERE id = '" + issue.id() + "' AND action_unit IS NULL AND due_at IS NULL"))
                .isOne();
    }

    @Test
    void whatDiffersIsListedAndWhatWasAnsweredCanBeCopied() {
        String number = number();
        take(number, null, "Diproses");
        Filed issue = new Filed(takingIn.issueOf(Elsewhere.SP4N, number).orElseThrow(), "");
        Answer shown = issues.shown(VERIFIER, issue).expect(200);
        assertThat(shown.text("unit")).isEqualTo("DPUPR");
        assertThat(shown.json().path("clocks").toString()).contains("2024-03-05T02:00:00Z");
        awaitListed("AGREED", number);
        new Projections(server).awaitCaughtUp();
        assertThat(count("notice WHERE issue = '" + issue.id() + "' AND kind = 'ARRIVED'"))
                .isOne();

        assertThat(take(number, CLOSED, "Selesai")).isEqualTo(Taken.NOTED);
        assertThat(take(number, CLOSED, "Selesai")).isEqualTo(Taken.ALREADY_THERE);
        assertThat(issues.numbersOf(issue, ExternalStateNoted.class)).hasSize(1);
        assertThat(issues.shown(VERIFIER, issue).text("state")).isEqualTo("FILED");
        awaitListed("CLOSED_THERE", number);

        issues.verify(issue);
        issues.act(HEAD, issue, "comments", Map.of("text", "=Lubang ditutup besok", "visibility", "REPORTER"));
        issues.act(HEAD, issue, "comments", Map.of("text", "Antar kita saja", "visibility", "INTERNAL"));
        new Projections(server).awaitCaughtUp();
        String answers = server.as(VERIFIER)
                .get("/exchange/answers.csv?since=2024-01-01")
                .expect(200)
                .body();
        assertThat(answers)
                .contains(number + "," + issue.id(), "'=Lubang ditutup besok")
                .doesNotContain("Antar kita");
        assertThat(server.as(VERIFIER)
                        .get("/exchange.csv?kind=CLOSED_THERE")
                        .expect(200)
                        .body())
                .contains(number + "," + issue.id() + ",\"Selesai di sana, belum di sini\",Selesai,");
        for (String path : List.of("/exchange", "/exchange.csv", "/exchange/answers.csv?since=2024-01-01")) {
            server.as(LURAH).get(path).expect(403);
        }
    }

    @Test
    void whatWasDoneIsTheAnswerOnceItIsFoundDoneAndNotBefore() {
        Filed issue = issues.inProgress();
        String number = number();
        addNumber(STAFF, issue, number, 403);
        assertThat(page(HEAD, "/issues/" + issue.id())).contains("data-act=\"ADD_NUMBER\"");
        addNumber(HEAD, issue, number, 200);
        addNumber(VERIFIER, issue, number, 200);
        assertThat(issues.numbersOf(issue, ExternalReferenceAdded.class)).hasSize(1);
        assertThat(addNumber(VERIFIER, issue, number(), 409).body()).contains("sudah memiliki nomor lain");
        assertThat(addNumber(VERIFIER, issues.file(), number, 409).body()).contains("sudah tercatat pada aduan lain");
        addNumber(VERIFIER, issue, " ", 422);
        await().untilAsserted(() -> assertThat(page(HEAD, "/issues/" + issue.id()))
                .contains(number)
                .doesNotContain("data-act=\"ADD_NUMBER\""));

        proposed(issue, "Ditambal seadanya");
        assertThat(answers()).doesNotContain("Ditambal seadanya");
        assertThat(tracked(issue)).doesNotContain("Ditambal seadanya");
        issues.act(HEAD, issue, "completion/refusal", Issues.reason());
        proposed(issue, "Ditambal sampai rata");
        issues.act(HEAD, issue, "completion/approval", Map.of());
        await().untilAsserted(() ->
                assertThat(tracked(issue)).contains("Ditambal sampai rata").doesNotContain("Ditambal seadanya"));
        assertThat(answers())
                .contains(number + "," + issue.id(), "Ditambal sampai rata")
                .doesNotContain("Ditambal seadanya");
    }

    @Test
    void aNumberIsNamedByOfficersOnlySoThatNobodyKeepsOutWhatComesUnderIt() {
        String number = number();
        for (String channel : List.of("WEB", "OPEN311")) {
            Answer refused = server.anybody()
                    .post("/api/issues", numbered(number, channel))
                    .expect(422);
            assertThat(refused.body()).contains("externalReference", "hanya petugas");
        }
        assertThat(take(number, null, "Diproses")).isEqualTo(Taken.STORED);
        String typed = number();
        Filed issue = new Filed(
                server.as(LURAH)
                        .post("/api/issues", numbered(typed, "OPEN311"))
                        .expect(201)
                        .text("id"),
                "");
        assertThat(takingIn.issueOf(Elsewhere.SP4N, typed)).contains(issue.id());
        assertThat(take(typed, null, "Diproses")).isEqualTo(Taken.NOTED);
        assertThat(server.as(LURAH)
                        .post("/api/issues", numbered(typed, "DESK"))
                        .expect(409)
                        .body())
                .contains("sudah tercatat pada aduan lain");
    }

    @Test
    void theFormTakesTheNumberFromOfficersAlone() {
        assertThat(page(LURAH, "/issues/new")).contains("sp4nNumber");
        assertThat(server.anybody()
                        .with("Accept", "text/html")
                        .get("/issues/new")
                        .expect(200)
                        .body())
                .doesNotContain("sp4nNumber");
        String number = number();
        Map<String, String> fields = new HashMap<>(Map.of("title", "Lampu padam", "description", "Sejak Senin"));
        fields.putAll(Map.of("category", "JALAN", "village", PADASUKA, "channel", "DESK", "visibility", "PUBLIC"));
        fields.putAll(Map.of("reporter.name", "Ujang Contoh", "sp4nNumber", ""));
        Filed first = typed(fields);
        assertThat(issues.shown(VERIFIER, first).json().path("externalReferences"))
                .isEmpty();
        fields.put("sp4nNumber", number);
        Filed second = typed(fields);
        assertThat(takingIn.issueOf(Elsewhere.SP4N, number)).contains(second.id());
    }

    @Test
    void whoeverMayNotSeeAMatterFindsItInNoList() {
        String number = number();
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        Filed other = issues.file();
        assertThat(takingIn.link(levy.id(), Elsewhere.SP4N, number, true, "Selesai", false))
                .isEqualTo(Taken.NOTED);
        assertThat(takingIn.link(levy.id(), Elsewhere.SP4N, number, true, "Selesai", false))
                .isEqualTo(Taken.ALREADY_THERE);
        assertThatThrownBy(() -> takingIn.link(other.id(), Elsewhere.SP4N, number, null, null, false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("external-number-taken"));
        assertThatThrownBy(() -> takingIn.link(levy.id(), Elsewhere.SP4N, number(), null, null, false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("external-number-other"));
        assertThatThrownBy(() -> takingIn.link("TIDAK-ADA", Elsewhere.SP4N, number(), null, null, false))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("not-found"));
        new Projections(server).awaitCaughtUp();
        assertThat(server.as(VERIFIER)
                        .get("/exchange.csv?kind=CLOSED_THERE")
                        .expect(200)
                        .body())
                .doesNotContain(number);
        assertThat(page(VERIFIER, "/search?q=" + number)).doesNotContain(levy.id());
        assertThat(foundBy(Issues.INSPECTOR, number)).isEqualTo("/issues/" + levy.id());
    }

    /** Where a whole number leads that is searched for. */
    private String foundBy(String account, String number) {
        return server.as(account)
                .with("Accept", "text/html")
                .get("/search?q=" + number)
                .expect(302)
                .page();
    }

    private void awaitListed(String kind, String number) {
        await().untilAsserted(() -> assertThat(server.as(VERIFIER)
                        .get("/exchange.csv?kind=" + kind)
                        .expect(200)
                        .body())
                .contains(number));
        assertThat(page(VERIFIER, "/exchange?kind=" + kind)).contains("Pertukaran SP4N-LAPOR!");
    }

    private static Map<String, Object> numbered(String number, String channel) {
        Map<String, Object> complaint = new HashMap<>(Issues.complaint());
        complaint.put("channel", channel);
        complaint.put("externalReference", Map.of("system", Elsewhere.SP4N, "id", number));
        return complaint;
    }

    /** As the form sends it. */
    private Filed typed(Map<String, String> fields) {
        return Issues.filed(server.as(LURAH)
                .upload("/api/issues", fields, "photo", "foto.png", Issues.picture())
                .expect(201));
    }

    private Answer addNumber(String account, Filed issue, String number, int status) {
        return server.as(account)
                .post(Issues.path(issue, "external-references"), Map.of("id", number))
                .expect(status);
    }

    private void proposed(Filed issue, String summary) {
        String proof = server.as(STAFF)
                .upload(Issues.path(issue, "attachments"), "bukti.png", Issues.picture())
                .expect(201)
                .text("id");
        issues.act(STAFF, issue, "completion", Map.of("summary", summary, "attachments", List.of(proof)));
    }

    private String tracked(Filed issue) {
        return server.reporter(issue.trackingCode())
                .with("Accept", "text/html")
                .get("/track/" + issue.id())
                .expect(200)
                .body();
    }

    private String answers() {
        new Projections(server).awaitCaughtUp();
        return server.as(VERIFIER)
                .get("/exchange/answers.csv?since=2024-01-01")
                .expect(200)
                .body();
    }

    private static String number() {
        return "77" + System.nanoTime() + COUNT.incrementAndGet();
    }

    private Taken take(String number, @Nullable Instant closedAt, String state, Oddity... oddities) {
        Matter matter = new Matter(
                Elsewhere.SP4N,
                number,
                Channel.SP4N,
                "Lubang di jalan dari SP4N",
                "Lubang sedalam mata kaki.",
                "JALAN",
                PADASUKA,
                "DPUPR",
                -6.87,
                107.54,
                Visibility.PUBLIC,
                "Ujang Contoh",
                null,
                OPENED,
                closedAt,
                closedAt != null,
                state,
                "Kanal: SMS",
                List.of(oddities));
        return takingIn.take(matter, true, false);
    }

    private long count(String rows) {
        return server.db().sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }

    private String page(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }
}
