package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.BulkAct;
import id.tuntas.events.issue.IssueEvent.ClockMet;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.IssueEvent.IssueAccepted;
import id.tuntas.whole.Issues.Filed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One act on many issues: each is decided on its own, and none of it happens twice or by half. */
abstract class BulkWork {
    private static final String DONE = "DONE";
    private static final String STALE = "problem.stale.detail";
    private static final String NOT_FOUND = "problem.not-found.detail";

    private final Server server;
    private final Issues issues;

    BulkWork(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void eachIssueIsDecidedOnItsOwn() {
        Filed fit = issues.dispatched();
        Filed other = issues.dispatched();
        Filed working = issues.inProgress();
        Filed changed = issues.dispatched();
        Filed done = issues.responded();
        Filed foreign = issues.file();
        Filed restricted = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        List<String> chosen = Stream.of(fit, other, working, changed, done, foreign, restricted)
                .map(this::seen)
                .toList();
        issues.act(HEAD, changed, "comments", Map.of("text", "Saya lihat dulu", "visibility", "INTERNAL"));
        long untouched = issues.newest(done) + issues.newest(foreign) + issues.newest(restricted);
        Map<String, String> told = lines(assign(HEAD, UUID.randomUUID().toString(), chosen));
        assertThat(told)
                .containsEntry(fit.id(), DONE)
                .containsEntry(other.id(), DONE)
                .containsEntry(working.id(), DONE)
                .containsEntry(changed.id(), STALE)
                .containsEntry(done.id(), "problem.wrong-status.detail")
                .containsEntry(foreign.id(), NOT_FOUND)
                .containsEntry(restricted.id(), NOT_FOUND)
                .hasSize(7);
        assertThat(state(fit)).isEqualTo("IN_PROGRESS");
        assertThat(issues.numbersOf(changed, IssueAccepted.class)).isEmpty();
        assertThat(issues.newest(done) + issues.newest(foreign) + issues.newest(restricted))
                .isEqualTo(untouched);
    }

    @Test
    void aBatchSentTwiceDoesNothingTwiceAndAnswersTheSame() {
        Filed one = issues.dispatched();
        Filed two = issues.responded();
        String key = UUID.randomUUID().toString();
        List<String> chosen = List.of(seen(one), seen(two));
        Answer first = assign(HEAD, key, chosen);
        long events = server.eventCount();
        Answer second = assign(HEAD, key, chosen);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(server.eventCount()).isEqualTo(events);
        Answer other = post(HEAD, key, "ANSWER", chosen, Map.of("text", "Halo"));
        assertThat(other.expect(422).text("type")).endsWith("idempotency-key-reused");
        assertThat(server.eventCount()).isEqualTo(events);
        assertThat(lines(assign("demo-dlh-kepala", key, chosen)))
                .as("another account's key is another batch")
                .containsEntry(one.id(), NOT_FOUND);
    }

    @Test
    void aBatchSentByTwoClicksAtOnceIsOne() throws Exception {
        List<Filed> all = Stream.generate(issues::dispatched).limit(5).toList();
        List<String> chosen = all.stream().map(this::seen).toList();
        String key = UUID.randomUUID().toString();
        try (ExecutorService clicks = Executors.newFixedThreadPool(3)) {
            Callable<Answer> click = () -> post(HEAD, key, "ANSWER", chosen, Map.of("text", "Kami mulai besok"));
            for (Future<Answer> answer : clicks.invokeAll(Collections.nCopies(3, click))) {
                answer.get().expect(200);
            }
        }
        await().untilAsserted(() -> assertThat(
                        lines(post(HEAD, key, "ANSWER", chosen, Map.of("text", "Kami mulai besok")))
                                .values())
                .containsOnly(DONE));
        all.forEach(issue -> assertThat(issues.numbersOf(issue, CommentAdded.class))
                .as(issue.id())
                .hasSize(1));
    }

    /** A node died after a line was carried out and before it was noted; whoever sends it again hears the truth. */
    @Test
    void aLineThatWasCutOffIsTakenUpAgainAndHappensOnce() {
        Filed issue = issues.dispatched();
        String key = UUID.randomUUID().toString();
        List<String> chosen = List.of(seen(issue));
        String batch = assign(HEAD, key, chosen).text("id");
        long events = server.eventCount();
        cutOff(batch, "2020-01-01T00:00:00Z");
        assertThat(lines(assign(HEAD, key, chosen))).containsEntry(issue.id(), DONE);
        assertThat(server.eventCount()).isEqualTo(events);
        cutOff(batch, MovedClock.CLOCK.instant().toString());
        assertThat(assign(HEAD, key, chosen)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("state")
                        .asString())
                .as("one that somebody runs just now is left to them")
                .isEqualTo("RUNNING");
    }

    private void cutOff(String batch, String since) {
        server.db()
                .sql("UPDATE bulk_line SET state = 'RUNNING', run_at = ? WHERE batch = ?")
                .params(java.sql.Timestamp.from(java.time.Instant.parse(since)), batch)
                .update();
    }

    @Test
    void moreThanAPageIsRefusedAsAWhole() {
        List<String> many = new ArrayList<>(List.of(seen(issues.dispatched())));
        while (many.size() <= BulkAct.ISSUES_MAX) {
            many.add("TIDAK-ADA-" + many.size());
        }
        long events = server.eventCount();
        long batches = batches();
        Answer refused = assign(HEAD, UUID.randomUUID().toString(), many).expect(422);
        assertThat(refused.body()).contains("\"issues\"");
        for (Map<String, String> missing : List.of(Map.<String, String>of(), Map.of("officer", " "))) {
            post(HEAD, UUID.randomUUID().toString(), "ASSIGN", many.subList(0, 1), missing)
                    .expect(422);
        }
        Answer unknown =
                post(HEAD, UUID.randomUUID().toString(), "ANSWER", many.subList(0, 1), Map.of("text", "Halo {nama}"));
        assertThat(unknown.expect(422).body()).contains("kurung kurawal", "{nomor}");
        assign("demo-auditor", UUID.randomUUID().toString(), many.subList(0, 1)).expect(403);
        assertThat(server.eventCount()).isEqualTo(events);
        assertThat(batches()).isEqualTo(batches);
        String question = "act=ASSIGN"
                + String.join(
                        "",
                        many.stream().map(id -> "&issue=" + id.split("@", 2)[0]).toList());
        assertThat(page(HEAD, "/queues/DPUPR/bulk?" + question))
                .contains("Paling banyak 50", "51")
                .doesNotContain("/api/batches");
    }

    @Test
    void anAnswerNamesEachIssueAndMeetsTheFirstResponse() {
        Filed first = issues.inProgress();
        Filed second = issues.inProgress();
        Answer answered = post(
                HEAD,
                UUID.randomUUID().toString(),
                "ANSWER",
                List.of(seen(first), seen(second)),
                Map.of("text", "Aduan {nomor} tentang {kategori} di {tempat} dikerjakan {unit}."));
        assertThat(lines(answered).values()).containsOnly(DONE);
        for (Filed issue : List.of(first, second)) {
            assertThat(issues.numbersOf(issue, ClockMet.class)).isNotEmpty();
            issues.shown(HEAD, issue).expect(200);
            assertThat(server.reporter(issue.trackingCode())
                            .get("/api/track/" + issue.id())
                            .expect(200)
                            .body())
                    .contains("Aduan " + issue.id() + " tentang ", "di Kelurahan Padasuka dikerjakan ")
                    .doesNotContain("{nomor}", "{kategori}", "{tempat}", "{unit}");
        }
    }

    @Test
    void theDeskChargesAUnitWithMany() {
        Filed verified = issues.file();
        issues.verify(verified);
        Filed there = issues.dispatched();
        Map<String, String> told = lines(post(
                VERIFIER,
                UUID.randomUUID().toString(),
                "DISPATCH",
                List.of(seen(verified), seen(there)),
                Map.of("unit", "DPUPR", "reason", "Sesuai tugasnya")));
        assertThat(told).containsEntry(verified.id(), DONE).containsEntry(there.id(), "invalid.already-there");
    }

    @Test
    void thePreviewSaysForEachWhatTheCommandWouldSay() {
        Filed fit = issues.dispatched();
        Filed working = issues.inProgress();
        Filed done = issues.responded();
        Filed restricted = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        List.of(fit, working, done).forEach(issue -> issues.shown(HEAD, issue).expect(200));
        String preview = page(
                HEAD,
                "/queues/DPUPR/bulk?act=ASSIGN&issue=" + fit.id() + "&issue=" + working.id() + "&issue=" + done.id()
                        + "&issue=" + restricted.id());
        assertThat(preview)
                .contains("2 dapat dijalankan, 2 tidak ikut", "Diterima dan ditugaskan", "Petugasnya diganti")
                .contains("Keadaan aduan saat ini tidak mengizinkan", "bukan untuk Anda")
                .contains("value=\"" + seen(fit) + "\"", "value=\"" + seen(working) + "\"")
                .doesNotContain("value=\"" + done.id() + "@")
                .doesNotContain("pelicin");
        String answer = page(HEAD, "/queues/DPUPR/bulk?act=ANSWER&issue=" + working.id());
        assertThat(answer).contains("tanggapan pertama unit terpenuhi");
        server.as(LURAH).with("Accept", "text/html").get("/queues/DPUPR/bulk").expect(403);
    }

    @Test
    void theResultIsThereAgainForWhoSentItAndForNobodyElse() {
        Filed issue = issues.dispatched();
        Filed other = issues.file();
        Client browser = server.browser().signIn(HEAD);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", browser.csrf("/queues/DPUPR/bulk?act=ASSIGN&issue=" + issue.id()));
        form.put("idempotencyKey", UUID.randomUUID().toString());
        form.put("act", "ASSIGN");
        form.put("queue", "DPUPR");
        form.put("officer", STAFF);
        form.put("issues", seen(issue));
        String result = browser.form("/api/batches", form).expect(303).header("Location");
        assertThat(browser.form("/api/batches", form).expect(303).header("Location"))
                .isEqualTo(result);
        issues.shown(HEAD, issue).expect(200);
        for (int reload = 0; reload < 2; reload++) {
            assertThat(browser.get(result).expect(200).body())
                    .contains("1 berhasil, 0 ditolak, 0 belum dijalankan", issue.id())
                    .doesNotContain(other.id());
        }
        server.as(STAFF).with("Accept", "text/html").get(result).expect(404);
    }

    /** As the form names an issue: with the version that was seen. */
    private String seen(Filed issue) {
        return issue.id() + "@" + issues.newest(issue);
    }

    private String state(Filed issue) {
        return issues.shown(HEAD, issue).expect(200).text("state");
    }

    private Answer assign(String account, String key, List<String> chosen) {
        return post(account, key, "ASSIGN", chosen, Map.of("officer", STAFF));
    }

    private Answer post(String account, String key, String act, List<String> chosen, Map<String, String> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("act", act);
        body.put("queue", "DPUPR");
        body.put("issues", chosen);
        return server.as(account).with("Idempotency-Key", key).post("/api/batches", body);
    }

    /** What became of each: done, or why not. */
    private static Map<String, String> lines(Answer answer) {
        Map<String, String> lines = new LinkedHashMap<>();
        answer.expect(200).json().path("lines").forEach(line -> {
            String state = line.path("state").asString();
            lines.put(line.path("issue").asString(), line.path("reason").asString(state));
        });
        return lines;
    }

    private long batches() {
        return server.db()
                .sql("SELECT COUNT(*) FROM bulk_batch")
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
}
