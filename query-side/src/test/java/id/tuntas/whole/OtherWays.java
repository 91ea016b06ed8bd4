package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.whole.Issues.Filed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The side ways of an issue: questions, returns, refusals, mergers, answers that promise, and appeals. */
abstract class OtherWays {
    private final Server server;
    private final Issues issues;

    OtherWays(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void aQuestionToTheReporterComesBackToWhereItWasAsked() {
        Filed issue = issues.inProgress();
        issues.act(STAFF, issue, "clarification-request", Map.of("question", "Di sisi jalan yang mana?"));
        stands(issue, "AWAITING_REPORTER", "DPUPR");
        assertThat(server.reporter(issue.trackingCode())
                        .get("/api/track/" + issue.id() + "?atLeast=" + issues.newest(issue))
                        .body())
                .contains("Di sisi jalan yang mana?", "CLARIFY");
        issues.report(issue, "clarification", Map.of("answer", "Sisi kiri"));
        stands(issue, "IN_PROGRESS", "DPUPR");
    }

    @Test
    void aReturnGoesBackToTheSenderAndTheSecondOneClimbsToTheSekda() {
        Filed issue = issues.dispatched();
        Answer refused = issues.attempt(
                HEAD, issue, "return", Map.of("reason", "Bukan kewenangan kami", "proposedUnit", "DPUPR"));
        refused.expect(422);
        Map<String, String> notOurs = Map.of("reason", "Bukan kewenangan kami", "proposedUnit", "DLH");
        issues.act(HEAD, issue, "return", notOurs);
        stands(issue, "RETURNED", PADASUKA);
        issues.dispatch(issue, "DPUPR");
        assertThat(stands(issue, "DISPATCHED", "DPUPR").json().path("transfers").asInt())
                .isEqualTo(1);
        issues.act(HEAD, issue, "return", notOurs);
        assertThat(stands(issue, "RETURNED", "SETDA").json().path("returns").asInt())
                .isEqualTo(2);
        issues.shown("demo-sekda", issue, 6).expect(200);
        issues.act("demo-sekda", issue, "dispatch", Map.of("unit", "DLH"));
        stands(issue, "DISPATCHED", "DLH");
    }

    @Test
    void nobodyIsSentRoundMoreThanThreeTimes() {
        Filed issue = issues.dispatched();
        for (String unit : List.of("DLH", "DISHUB", "DPUPR")) {
            issues.dispatch(issue, unit);
        }
        Answer fourth = issues.attempt(VERIFIER, issue, "dispatch", Map.of("unit", "DLH"));
        assertThat(fourth.expect(409).text("type")).endsWith(":transfers-exhausted");
        stands(issue, "DISPATCHED", "SETDA");
        issues.act("demo-sekda", issue, "dispatch", Map.of("unit", "DLH"));
        stands(issue, "DISPATCHED", "DLH");
    }

    @Test
    void whoDidTheWorkDoesNotApproveIt() {
        Filed issue = issues.dispatched();
        issues.act(HEAD, issue, "acceptance", Map.of());
        issues.propose(HEAD, issue);
        Answer own = issues.attempt(HEAD, issue, "completion/approval", Map.of());
        assertThat(own.expect(409).text("type")).isEqualTo("urn:tuntas:problem:self-approval");
        assertThat(own.text("detail")).contains("Mintalah atasan");
        issues.attempt(STAFF, issue, "completion/approval", Map.of()).expect(403);
        issues.act("demo-sekda", issue, "completion/approval", Map.of());
        stands(issue, "RESPONDED", "DPUPR");
    }

    @Test
    void aRefusedCompletionGoesOn() {
        Filed issue = issues.proposed();
        issues.act(HEAD, issue, "completion/refusal", Issues.reason());
        stands(issue, "IN_PROGRESS", "DPUPR");
    }

    @Test
    void aLurahSettlesWhatALurahCan() {
        Filed issue = issues.file();
        issues.act(LURAH, issue, "acceptance", Map.of());
        issues.propose(LURAH, issue);
        issues.attempt(LURAH, issue, "completion/approval", Map.of()).expect(409);
        issues.act(CAMAT, issue, "completion/approval", Map.of());
        issues.rate(issue, 4);
        stands(issue, "CLOSED", PADASUKA);
    }

    @Test
    void aDuplicateJoinsTheIssueThatCarriesIt() {
        Filed first = issues.dispatched();
        Filed second = issues.dispatched();
        issues.act(HEAD, second, "merge", Map.of("into", first.id()));
        stands(second, "MERGED", "DPUPR");
        stands(first, "DISPATCHED", "DPUPR");
        assertThat(server.as(HEAD)
                        .get("/api/issues/" + first.id() + "/history?atLeast=" + issues.newest(first))
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("type").asString().equals("complaint-joined")))
                .extracting(item -> item.path("data").path("from").asString())
                .containsExactly(second.id());
        issues.attempt(HEAD, second, "comments", Map.of("text", "Masih di sini?", "visibility", "INTERNAL"))
                .expect(409);
    }

    @Test
    void whatNeedsABudgetIsAnsweredWithAYearAndAProgramme() {
        Filed issue = issues.dispatched();
        issues.act(HEAD, issue, "planned-answer", Issues.plan());
        stands(issue, "ANSWERED_PLANNED", "DPUPR");
        assertThat(server.reporter(issue.trackingCode())
                        .get("/api/track/" + issue.id() + "?atLeast=" + issues.newest(issue))
                        .body())
                .contains("Dikerjakan tahun depan");
    }

    @Test
    void aMatterOfAnotherBodyIsReferredThere() {
        Filed issue = issues.file();
        issues.act(VERIFIER, issue, "referral", Map.of("body", "PLN", "reason", "Tiang milik PLN"));
        stands(issue, "REFERRED_OUT", PADASUKA);
        issues.report(issue, "reopening", Map.of("reason", "PLN belum datang"));
        stands(issue, "REOPENED", PADASUKA);
    }

    @Test
    void notOursIsNoReasonToArchive() {
        Filed issue = issues.file();
        Answer refused = issues.attempt(VERIFIER, issue, "archive", Map.of("reason", "Bukan kewenangan Pemkot"));
        assertThat(refused.expect(422)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("reason");
        issues.act(VERIFIER, issue, "archive", Map.of("reason", "Isinya hanya huruf acak"));
        stands(issue, "ARCHIVED", PADASUKA);
    }

    @Test
    void aLowRatingOpensAnAppealOneTierUp() {
        Filed issue = issues.responded();
        issues.rate(issue, 2);
        Answer appeal = stands(issue, "REOPENED", "SETDA");
        assertThat(appeal.text("tier")).isEqualTo("SECRETARIAT");
        assertThat(appeal.json().path("reopenings").asInt()).isEqualTo(1);
        issues.act("demo-sekda", issue, "dispatch", Map.of("unit", "DPUPR"));
        issues.accept(issue);
        issues.propose(STAFF, issue);
        issues.approve(issue);
        issues.report(issue, "closure", Map.of());
        stands(issue, "CLOSED", "DPUPR");
    }

    @Test
    void whoSaysNotSolvedIsHeardWhateverTheMarks() {
        Filed issue = issues.responded();
        issues.report(issue, "rating", Map.of("solved", false, "speed", 4, "conduct", 4, "handling", 4));
        stands(issue, "REOPENED", "SETDA");
    }

    @Test
    void theReporterIsShownOnlyToWhoSaysWhyAndOnlyForAWhile() {
        Filed issue = issues.inProgress();
        String page = "/issues/" + issue.id() + "?atLeast=";
        assertThat(server.as(STAFF).get(page + issues.newest(issue)).expect(200).body())
                .doesNotContain("Ujang Contoh");
        issues.act(STAFF, issue, "identity-views", Map.of("reason", "Menelepon untuk janji temu"));
        assertThat(server.as(STAFF).get(page + issues.newest(issue)).expect(200).body())
                .contains("Ujang Contoh", "+62 812-3456-789");
        assertThat(server.as(HEAD).get(page + issues.newest(issue)).expect(200).body())
                .doesNotContain("Ujang Contoh");
        MovedClock.CLOCK.forward(java.time.Duration.ofMinutes(11));
        assertThat(server.as(STAFF).get(page + issues.newest(issue)).expect(200).body())
                .doesNotContain("Ujang Contoh");
    }

    @Test
    void theSamePictureOnAnotherIssueIsFlagged() {
        byte[] picture = Issues.picture();
        Filed first = issues.inProgress();
        Filed second = issues.inProgress();
        server.as(STAFF)
                .upload(Issues.path(first, "attachments"), "a.png", picture)
                .expect(201);
        String again = server.as(STAFF)
                .upload(Issues.path(second, "attachments"), "b.png", picture)
                .expect(201)
                .text("id");
        assertThat(server.as(HEAD)
                        .get("/issues/" + second.id() + "?atLeast=" + issues.newest(second))
                        .body())
                .contains("Berkas yang sama ada pada " + first.id());
        Answer download = server.as(HEAD).get(Issues.path(second, "attachments/" + again));
        assertThat(download.expect(200).content()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(download.header("Content-Disposition")).startsWith("attachment;");
        assertThat(download.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(download.header("Content-Type")).isEqualTo("image/png");
        server.as(HEAD).get(Issues.path(first, "attachments/" + again)).expect(404);
    }

    private Answer stands(Filed issue, String state, String unit) {
        Answer answer = issues.shown(VERIFIER, issue).expect(200);
        assertThat(answer.version()).isEqualTo(issues.newest(issue));
        assertThat(List.of(answer.text("state"), answer.text("unit"))).containsExactly(state, unit);
        return answer;
    }
}
