package id.tuntas.whole;

import static id.tuntas.whole.Issues.CAMAT;
import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.PADASUKA;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.TENGAH;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main way of an issue, from the moment it is told until the reporter finds it settled. */
abstract class WholeLife {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Server server;
    private final Issues issues;

    WholeLife(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void anIssueGoesTheMainWay() {
        Answer filed = server.as(LURAH).post("/api/issues", Issues.complaint()).expect(201);
        Filed issue = Issues.filed(filed);
        assertThat(filed.version()).isEqualTo(issues.newest(issue));
        assertThat(filed.text("ticketNumber")).isEqualTo(issue.id()).matches("CMH-\\d{6}-[0-9A-Z]{5}");
        assertThat(issue.trackingCode()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        stands(LURAH, issue, "FILED", PADASUKA, "VILLAGE");
        awaitInQueue(LURAH, PADASUKA, issue);

        assertThat(issues.act(LURAH, issue, "escalation", Issues.reason()).version())
                .isEqualTo(issues.newest(issue));
        stands(CAMAT, issue, "FILED", TENGAH, "DISTRICT");
        awaitInQueue(CAMAT, TENGAH, issue);
        assertThat(queue(LURAH, PADASUKA)).doesNotContain(issue.id());

        issues.verify(issue);
        stands(VERIFIER, issue, "VERIFIED", TENGAH, "DISTRICT");
        issues.dispatch(issue, "DPUPR");
        stands(HEAD, issue, "DISPATCHED", "DPUPR", "OPD");
        awaitInQueue(HEAD, "DPUPR", issue);

        issues.accept(issue);
        assertThat(stands(STAFF, issue, "IN_PROGRESS", "DPUPR", "OPD").text("assignedTo"))
                .isEqualTo(STAFF);
        awaitInQueue(STAFF, "DPUPR", issue, "assignedTo=" + STAFF + "&status=IN_PROGRESS");

        issues.act(STAFF, issue, "progress", Map.of("percent", 60, "note", "Bahan sudah di tempat"));
        String photo = issues.attach(STAFF, issue);
        assertThat(stands(STAFF, issue, "IN_PROGRESS", "DPUPR", "OPD")
                        .json()
                        .path("percent")
                        .asInt())
                .isEqualTo(60);
        issues.act(STAFF, issue, "completion", Issues.completion(photo));
        stands(HEAD, issue, "COMPLETION_PROPOSED", "DPUPR", "OPD");

        issues.approve(issue);
        stands(HEAD, issue, "RESPONDED", "DPUPR", "OPD");
        assertThat(issues.rate(issue, 4).version()).isEqualTo(issues.newest(issue));
        stands(HEAD, issue, "CLOSED", "DPUPR", "OPD");
        awaitInQueue(HEAD, "DPUPR", issue, "tab=SETTLED");
    }

    @Test
    void itsHistoryIsGaplessAndSaysWhoActedInWhichOffice() {
        Filed issue = issues.responded();
        issues.rate(issue, 3);
        List<JsonNode> items = history(issue, "atLeast=" + issues.newest(issue));
        assertThat(items)
                .extracting(item -> item.path("version").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, issues.newest(issue)).boxed().toList());
        List<JsonNode> done = items.stream()
                .filter(item -> !item.path("actor").asString().equals("system"))
                .toList();
        assertThat(done)
                .extracting(item -> item.path("type").asString())
                .containsExactly(
                        "complaint-filed",
                        "issue-verified",
                        "issue-dispatched",
                        "issue-accepted",
                        "attachment-added",
                        "completion-proposed",
                        "completion-approved",
                        "complaint-rated",
                        "issue-closed");
        assertThat(done)
                .extracting(item -> item.path("actor").asString() + " "
                        + item.path("office").asString("-"))
                .containsExactly(
                        LURAH + " " + PADASUKA + ":LURAH",
                        VERIFIER + " DISKOMINFO:VERIFIER",
                        VERIFIER + " DISKOMINFO:VERIFIER",
                        HEAD + " DPUPR:OPD_HEAD",
                        STAFF + " DPUPR:STAFF",
                        STAFF + " DPUPR:STAFF",
                        HEAD + " DPUPR:OPD_HEAD",
                        "reporter -",
                        "reporter -");
        assertThat(items)
                .allSatisfy(item -> assertThat(item.path("at").asString()).matches("\\d{4}-.*T.*Z"));
        assertThat(items.getFirst().path("data").path("reporterName").asString())
                .as("a history never tells who the reporter is")
                .isEqualTo("[tertutup]");
        assertThat(done.get(7).path("data").path("comment").asString()).isEqualTo("Terima kasih");
    }

    @Test
    void itCanBeAskedAsOfAnyMoment() {
        List<Instant> moments = new ArrayList<>();
        Filed issue = issues.file();
        moments.add(next());
        issues.verify(issue);
        moments.add(next());
        issues.dispatch(issue, "DPUPR");
        moments.add(next());
        issues.accept(issue);
        issues.shown(HEAD, issue).expect(200);

        assertThat(stateAsOf(issue, moments.get(0)).text("state")).isEqualTo("FILED");
        assertThat(stateAsOf(issue, moments.get(0)).text("unit")).isEqualTo(PADASUKA);
        assertThat(stateAsOf(issue, moments.get(1)).text("state")).isEqualTo("VERIFIED");
        Answer third = stateAsOf(issue, moments.get(2));
        assertThat(third.text("state")).isEqualTo("DISPATCHED");
        assertThat(third.json().has("assignedTo")).isFalse();
        assertThat(history(issue, "asOf=" + moments.get(1)))
                .extracting(item -> item.path("type").asString())
                .contains("issue-verified")
                .doesNotContain("issue-dispatched");
        server.as(VERIFIER)
                .get("/api/issues/" + issue.id() + "/state?asOf=2020-01-01T00:00:00Z")
                .expect(404);
        assertThat(server.as(VERIFIER)
                        .get("/issues/" + issue.id() + "/history?asOf=2020-01-01T00:00")
                        .expect(200)
                        .body())
                .contains("belum ada");
    }

    @Test
    void aCitizenFilesAndFollowsWithoutAnAccount() {
        Filed issue = issues.fileAsCitizen(Issues.complaint());
        Answer tracked = track(issue);
        assertThat(tracked.text("state")).isEqualTo("FILED");
        assertThat(tracked.text("stage")).isEqualTo("WAITING");
        assertThat(tracked.version()).isEqualTo(issues.newest(issue));
        assertThat(issues.shown(LURAH, issue).expect(200).text("channel")).isEqualTo("WEB");

        issues.verify(issue);
        issues.dispatch(issue, "DPUPR");
        issues.accept(issue);
        issues.act(STAFF, issue, "progress", Map.of("percent", 30, "note", "Sedang diukur"));
        issues.act(STAFF, issue, "comments", Map.of("text", "Rahasia dapur", "visibility", "INTERNAL"));
        issues.act(STAFF, issue, "comments", Map.of("text", "Mohon bersabar", "visibility", "REPORTER"));
        Answer later = track(issue);
        assertThat(later.text("stage")).isEqualTo("PROCESS");
        assertThat(later.body()).contains("Sedang diukur", "Mohon bersabar", "Dinas Pekerjaan Umum");
        assertThat(later.body())
                .as("the reporter is told what is done, not by whom, nor what officers say among themselves")
                .doesNotContain("Rahasia dapur", STAFF, HEAD);
    }

    @Test
    void aReporterFollowsInABrowser() {
        Filed issue = issues.responded();
        Client browser = server.browser();
        Answer in = browser.form(
                "/track",
                Map.of(
                        "ticketNumber",
                        issue.id().toLowerCase(java.util.Locale.ROOT),
                        "trackingCode",
                        issue.trackingCode().replace("-", " "),
                        "_csrf",
                        browser.csrf("/track")));
        assertThat(in.expect(303).header("Location")).isEqualTo("/track/" + issue.id());
        String page = "/track/" + issue.id();
        assertThat(browser.get(page + "?atLeast=" + issues.newest(issue))
                        .expect(200)
                        .body())
                .contains("Bagaimana penanganannya?");
        Answer rated = browser.form(
                "/api" + page + "/rating",
                Map.of(
                        "solved",
                        "true",
                        "speed",
                        "4",
                        "conduct",
                        "3",
                        "handling",
                        "4",
                        "comment",
                        "",
                        "returnTo",
                        page,
                        "_csrf",
                        browser.csrf(page)));
        assertThat(rated.expect(303).header("Location")).isEqualTo(page + "?atLeast=" + issues.newest(issue));
        assertThat(track(issue).text("state")).isEqualTo("CLOSED");
    }

    @Test
    void anOfficerWorksWithFormsAlone() {
        Filed issue = issues.file();
        issues.shown(LURAH, issue).expect(200);
        Client browser = server.browser().signIn(LURAH);
        String page = "/issues/" + issue.id();
        Answer done = browser.form(
                "/api" + page + "/acceptance",
                Map.of(
                        "officer",
                        LURAH,
                        "ifMatch",
                        String.valueOf(issues.newest(issue)),
                        "idempotencyKey",
                        "k",
                        "_csrf",
                        browser.csrf(page)));
        assertThat(done.expect(303).header("Location")).isEqualTo(page + "?atLeast=" + issues.newest(issue));
        assertThat(browser.get(page + "?atLeast=" + issues.newest(issue))
                        .expect(200)
                        .body())
                .contains("Dikerjakan", "Lurah Padasuka");
        assertThat(history(issue, "atLeast=" + issues.newest(issue)).stream()
                        .filter(item -> item.path("type").asString().equals("issue-accepted")))
                .extracting(item -> item.path("actor").asString())
                .containsExactly(LURAH);
        assertThat(browser.get("/").expect(200).body()).contains("Perlu tindakan Anda");
        assertThat(browser.get("/queues/" + PADASUKA).expect(200).body()).contains("Antrean Kelurahan Padasuka");
    }

    private Answer stands(String viewer, Filed issue, String state, String unit, String tier) {
        long version = issues.newest(issue);
        Answer answer = issues.shown(viewer, issue, version).expect(200);
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.json().path("version").asLong()).isEqualTo(version);
        assertThat(List.of(answer.text("state"), answer.text("unit"), answer.text("tier")))
                .containsExactly(state, unit, tier);
        return answer;
    }

    private List<JsonNode> history(Filed issue, String query) {
        return server.as("demo-auditor")
                .get("/api/issues/" + issue.id() + "/history?" + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private Answer stateAsOf(Filed issue, Instant moment) {
        return server.as("demo-auditor")
                .get("/api/issues/" + issue.id() + "/state?asOf=" + moment)
                .expect(200);
    }

    private Answer track(Filed issue) {
        return server.reporter(issue.trackingCode())
                .get("/api/track/" + issue.id() + "?atLeast=" + issues.newest(issue))
                .expect(200);
    }

    private void awaitInQueue(String viewer, String unit, Filed issue) {
        awaitInQueue(viewer, unit, issue, "");
    }

    private void awaitInQueue(String viewer, String unit, Filed issue, String filters) {
        await().untilAsserted(() ->
                assertThat(queueWhere(viewer, unit, filters, issue)).containsExactly(issue.id()));
    }

    private List<String> queue(String viewer, String unit) {
        return server.as(viewer)
                .get("/api/queues/" + unit + "?size=200&sort=filed")
                .expect(200)
                .ids();
    }

    private List<String> queueWhere(String viewer, String unit, String filters, Filed issue) {
        return server.as(viewer)
                .get("/api/queues/" + unit + "?q=" + issue.id() + "&" + filters)
                .expect(200)
                .ids();
    }

    private static Instant next() {
        Instant between = MovedClock.CLOCK.instant();
        MovedClock.CLOCK.forward(A_MINUTE);
        return between;
    }
}
