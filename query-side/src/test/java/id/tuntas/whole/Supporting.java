package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.INSPECTOR;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.CompletionProposed;
import id.tuntas.events.issue.IssueEvent.SupportWithdrawn;
import id.tuntas.events.issue.IssueEvent.Supported;
import id.tuntas.whole.Issues.Filed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Help that one unit asks of another, and who follows an issue: from the request to the screens of both. */
abstract class Supporting {
    private static final String DLH = "demo-dlh-kepala";
    private static final String DISHUB = "demo-dishub-kepala";
    private static final String SEKDA = "demo-sekda";

    private final Server server;
    private final Issues issues;

    Supporting(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void theWholeWayOfHelp() {
        Filed issue = issues.inProgress();
        Answer before = issues.shown(HEAD, issue).expect(200);
        List<Integer> clocks = issues.numbersOf(issue, Clocked.class);
        server.as(DLH).get("/api/issues/" + issue.id()).expect(404);

        Answer asked = issues.act(HEAD, issue, "support", Issues.support("DLH"));
        issues.shown(DLH, issue, asked.version()).expect(200);
        awaitText(DLH, "/", "Permintaan bantuan (", issue.id());
        awaitText(DLH, "/queues/DLH", "Permintaan bantuan (", issue.id());
        assertThat(text(DLH, "/issues/" + issue.id())).contains("Angkut sampah dari galian");
        assertThat(text(HEAD, "/queues/DPUPR/support")).doesNotContain(issue.id());

        issues.act(DLH, issue, "support/1/acceptance", Map.of());
        issues.act(DLH, issue, "support/1/progress", Map.of("note", "Truk berangkat"));
        Answer done = issues.act(DLH, issue, "support/1/completion", Map.of("note", "Sampah sudah diangkut"));
        Answer after = issues.shown(HEAD, issue, done.version()).expect(200);
        assertThat(text(HEAD, "/issues/" + issue.id())).contains("Sampah sudah diangkut", "Selesai dibantu");
        await().untilAsserted(() -> assertThat(text(DLH, "/")).doesNotContain(issue.id()));
        assertThat(text(DLH, "/queues/DLH/support")).contains(issue.id(), "Selesai dibantu");

        assertThat(after.json().path("clocks")).isEqualTo(before.json().path("clocks"));
        assertThat(after.text("unit")).isEqualTo("DPUPR");
        assertThat(after.text("assignedTo")).isEqualTo(STAFF);
        assertThat(issues.numbersOf(issue, Clocked.class)).isEqualTo(clocks);
        assertThat(issues.numbersOf(issue, Supported.class)).hasSize(4);
        assertThat(server.reporter(issue.trackingCode())
                        .get("/api/track/" + issue.id())
                        .expect(200)
                        .body())
                .doesNotContain("Sampah sudah diangkut", "Angkut sampah");
    }

    @Test
    void whoeverHelpsLearnsNothingOfTheReporterAndActsOnNothingElse() {
        Filed issue = issues.inProgress();
        issues.act(HEAD, issue, "support", Issues.support("DLH"));
        issues.act(DLH, issue, "support/1/acceptance", Map.of());
        refused(403, DLH, issue, "identity-views", Issues.reason());
        refused(403, DLH, issue, "progress", Map.of("percent", 90, "note", "x"));
        refused(403, DLH, issue, "dispatch", Map.of("unit", "DLH"));
        refused(422, DLH, issue, "comments", Map.of("text", "Sedang diangkut", "visibility", "REPORTER"));
        refused(403, HEAD, issue, "support/1/completion", Map.of("note", "x"));
        refused(404, DISHUB, issue, "support/1/acceptance", Map.of());
        refused(409, DLH, issue, "support/2/completion", Map.of("note", "x"));
        refused(422, DLH, issue, "support/x/completion", Map.of("note", "x"));
        assertThat(text(DLH, "/issues/" + issue.id())).doesNotContain("Ujang Contoh");
    }

    @Test
    void theIssueWaitsForTheHelpOrTheHelpIsWithdrawn() {
        Filed issue = issues.inProgress();
        issues.act(HEAD, issue, "support", Issues.support("DLH"));
        String proof = issues.attach(STAFF, issue);
        Answer early = issues.attempt(STAFF, issue, "completion", Issues.completion(proof))
                .expect(409);
        assertThat(early.text("type")).isEqualTo("urn:tuntas:problem:support-open");
        assertThat(issues.numbersOf(issue, CompletionProposed.class)).isEmpty();
        issues.act(HEAD, issue, "support/1/withdrawal", Map.of("reason", "Sudah kami angkut sendiri"));
        issues.act(STAFF, issue, "completion", Issues.completion(proof));
    }

    @Test
    void helpEndsWithTheIssueAndWithItsMoveToTheHelper() {
        Filed moved = issues.dispatched();
        issues.act(HEAD, moved, "support", Issues.support("DLH"));
        Answer there = issues.dispatch(moved, "DLH");
        assertThat(issues.numbersOf(moved, SupportWithdrawn.class)).hasSize(1);
        issues.shown(DLH, moved, there.version()).expect(200);
        await().untilAsserted(() -> assertThat(text(DLH, "/queues/DLH/support")).contains(moved.id(), "Ditarik"));

        Filed hidden = issues.file();
        issues.act(LURAH, hidden, "support", Issues.support("DLH"));
        Answer restricted = issues.act(
                VERIFIER,
                hidden,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "ORDINARY", "category", "PUNGLI"));
        issues.shown(INSPECTOR, hidden, restricted.version()).expect(200);
        server.as(DLH).get("/api/issues/" + hidden.id()).expect(404);
        await().untilAsserted(() -> assertThat(text(DLH, "/queues/DLH/support")).doesNotContain(hidden.id()));
    }

    @Test
    void aRestrictedMatterIsSeenByWhoeverHelpsAndOnlyMeanwhile() {
        Filed issue = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        refused(422, INSPECTOR, issue, "support", Issues.support("DPUPR"));
        Answer asked = issues.act(INSPECTOR, issue, "support", Issues.support("SETDA"));
        issues.shown(SEKDA, issue, asked.version()).expect(200);
        awaitText(SEKDA, "/", "Permintaan bantuan (", issue.id());
        server.as("demo-walikota").get("/api/issues/" + issue.id()).expect(404);
        Answer declined = issues.act(SEKDA, issue, "support/1/refusal", Issues.reason());
        issues.shown(INSPECTOR, issue, declined.version()).expect(200);
        server.as(SEKDA).get("/api/issues/" + issue.id()).expect(404);
        assertThat(text(SEKDA, "/")).doesNotContain(issue.id());
    }

    @Test
    void aFollowerHearsWhatOthersDidSinceTheLastLook() {
        followNothing();
        Filed issue = issues.file();
        refused(404, DLH, issue, "following", Map.of());
        issues.act(LURAH, issue, "following", Map.of());
        refused(409, LURAH, issue, "following", Map.of());
        awaitText(LURAH, "/", "Anda ikuti (", "Tidak ada perubahan sejak terakhir Anda lihat");
        issues.act(LURAH, issue, "comments", Map.of("text", "Catatan sendiri", "visibility", "INTERNAL"));
        issues.verify(issue);
        Answer sent = issues.dispatch(issue, "DPUPR");
        await().untilAsserted(() -> assertThat(followed(LURAH, issue))
                .contains("Diverifikasi", "Didisposisikan")
                .doesNotContain("Komentar"));
        Answer seen = issues.act(LURAH, issue, "following/look", Map.of("seenVersion", sent.version()));
        issues.shown(LURAH, issue, seen.version()).expect(200);
        await().untilAsserted(() -> assertThat(followed(LURAH, issue)).doesNotContain("Didisposisikan"));
        refused(409, LURAH, issue, "following/look", Map.of("seenVersion", 0));
        issues.act(LURAH, issue, "following/end", Map.of());
        await().untilAsserted(() -> assertThat(followed(LURAH, issue)).isEmpty());
    }

    @Test
    void whatBecomesRestrictedIsFollowedByNobodyElseAnyMore() {
        followNothing();
        Filed issue = issues.file();
        issues.act(LURAH, issue, "following", Map.of());
        awaitText(LURAH, "/", "Anda ikuti (", issue.id());
        Answer restricted = issues.act(
                VERIFIER,
                issue,
                "verification",
                Map.of("class", "COMPLAINT", "examination", "ORDINARY", "category", "PUNGLI"));
        issues.shown(INSPECTOR, issue, restricted.version()).expect(200);
        await().untilAsserted(() -> assertThat(text(LURAH, "/")).doesNotContain(issue.id()));
        refused(404, LURAH, issue, "following/end", Map.of());
    }

    /** The lurah follows what other tests told to; the first page lists only some. */
    private void followNothing() {
        Client lurah = server.as(LURAH);
        List<String> followed = server.db()
                .sql("SELECT issue FROM watch WHERE account = ? AND following = TRUE")
                .param(LURAH)
                .query((row, n) -> row.getString(1))
                .list();
        followed.forEach(issue -> lurah.post("/api/issues/" + issue + "/following/end", Map.of()));
        await().untilAsserted(() -> assertThat(text(LURAH, "/")).doesNotContain("Anda ikuti ("));
    }

    /** What the first page says of an issue that the account follows. */
    private String followed(String account, Filed issue) {
        String page = text(account, "/");
        int section = page.indexOf("id=\"followed\"");
        int card = section < 0 ? -1 : page.indexOf("/issues/" + issue.id() + "\"", section);
        return card < 0
                ? ""
                : page.substring(
                        card,
                        page.indexOf("</li>\n    <li class=\"issue-card\"", card) < 0
                                ? page.indexOf("</section>", card)
                                : page.indexOf("</li>\n    <li class=\"issue-card\"", card));
    }

    private void refused(int status, String account, Filed issue, String path, Map<String, ?> body) {
        long version = issues.newest(issue);
        issues.attempt(account, issue, path, body).expect(status);
        assertThat(issues.newest(issue)).as("nothing is recorded").isEqualTo(version);
    }

    private void awaitText(String account, String path, String... texts) {
        await().untilAsserted(() -> assertThat(text(account, path)).contains(texts));
    }

    private String text(String account, String path) {
        return server.as(account)
                .with("Accept", "text/html")
                .get(path)
                .expect(200)
                .body();
    }
}
