package id.tuntas.whole;

import static id.tuntas.whole.Issues.HEAD;
import static id.tuntas.whole.Issues.LURAH;
import static id.tuntas.whole.Issues.STAFF;
import static id.tuntas.whole.Issues.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueEvent.IssueAccepted;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.whole.Issues.Filed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

/** The same thing twice, and two things at once. */
abstract class Repeats {
    private static final int THREADS = 8;

    private final Server server;
    private final Issues issues;

    Repeats(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void aRepeatedFilingIsAnsweredAsTheFirstOneWas() {
        Client lurah =
                server.as(LURAH).with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> complaint = Issues.complaint();
        Answer first = lurah.post("/api/issues", complaint).expect(201);
        long events = server.eventCount();
        Answer second = lurah.post("/api/issues", complaint).expect(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.version()).isEqualTo(first.version());
        Answer other = lurah.post("/api/issues", Issues.complaint()).expect(422);
        assertThat(other.text("type")).isEqualTo("urn:tuntas:problem:idempotency-key-reused");
        assertThat(server.eventCount()).isEqualTo(events);
    }

    @Test
    void aRepeatedActIsAnsweredAsTheFirstOneWasThoughTheIssueHasGoneOn() {
        Filed issue = issues.file();
        Client verifier =
                server.as(VERIFIER).with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> body = Map.of("class", "COMPLAINT", "examination", "ORDINARY");
        Answer first = verifier.post(Issues.path(issue, "verification"), body).expect(200);
        issues.dispatch(issue, "DPUPR");
        long events = server.eventCount();
        Answer again = verifier.post(Issues.path(issue, "verification"), body).expect(200);
        assertThat(again.version()).isEqualTo(first.version()).isLessThan(issues.newest(issue));
        assertThat(again.body()).isEqualTo(first.body());
        verifier.post(Issues.path(issue, "archive"), Issues.reason()).expect(422);
        assertThat(server.eventCount()).isEqualTo(events);
    }

    @Test
    void aRepeatedUploadIsOneAttachment() {
        Filed issue = issues.inProgress();
        byte[] picture = Issues.picture();
        Client staff =
                server.as(STAFF).with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = staff.upload(Issues.path(issue, "attachments"), "a.png", picture)
                .expect(201);
        Answer second = staff.upload(Issues.path(issue, "attachments"), "a.png", picture)
                .expect(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void aKeyIsTheCallersOwn() {
        String key = UUID.randomUUID().toString();
        Filed issue = issues.inProgress();
        Map<String, String> comment = Map.of("text", "Sudah dilihat", "visibility", "INTERNAL");
        long first = server.as(HEAD)
                .with("Idempotency-Key", key)
                .post(Issues.path(issue, "comments"), comment)
                .expect(200)
                .version();
        long second = server.as(STAFF)
                .with("Idempotency-Key", key)
                .post(Issues.path(issue, "comments"), comment)
                .expect(200)
                .version();
        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void theSameKeyAtTheSameMomentIsStillOneEvent() throws Exception {
        Filed issue = issues.inProgress();
        Client staff =
                server.as(STAFF).with("Idempotency-Key", UUID.randomUUID().toString());
        long version = issues.newest(issue) + 1;
        long events = server.eventCount();
        List<Answer> answers = atOnce(() ->
                staff.post(Issues.path(issue, "comments"), Map.of("text", "Satu kali saja", "visibility", "INTERNAL")));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.expect(200).version()).isEqualTo(version));
        assertThat(server.eventCount()).isEqualTo(events + 1);
    }

    @Test
    void ofTwoOfficersWhoSawTheSameVersionOneIsTold() throws Exception {
        Filed issue = issues.dispatched();
        long seen = issues.newest(issue);
        List<Callable<Answer>> both = List.of(
                () -> server.as(HEAD)
                        .with("If-Match", "\"" + seen + "\"")
                        .post(Issues.path(issue, "acceptance"), Map.of("officer", STAFF)),
                () -> server.as(VERIFIER)
                        .with("If-Match", "\"" + seen + "\"")
                        .post(Issues.path(issue, "dispatch"), Map.of("unit", "DLH")));
        List<Answer> answers = atOnce(both);
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        Answer told = answers.stream()
                .filter(answer -> !answer.accepted())
                .findFirst()
                .orElseThrow();
        assertThat(told.status()).as(told.body()).isIn(412, 403);
        assertThat(server.events()
                        .readEvents(issue.id())
                        .asStream()
                        .map(DomainEventMessage::getPayload)
                        .filter(event -> event instanceof IssueAccepted
                                || (event instanceof IssueDispatched sent
                                        && sent.unit().equals("DLH"))))
                .hasSize(1);
    }

    @Test
    void ofManyWithTheSameVersionOneIsAcceptedAndTheOthersAreStale() throws Exception {
        Filed issue = issues.inProgress();
        Client staff = server.as(STAFF).with("If-Match", "\"" + issues.newest(issue) + "\"");
        List<Answer> answers =
                atOnce(() -> staff.post(Issues.path(issue, "progress"), Map.of("percent", 10, "note", "Mulai")));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
        Answer told = answers.stream()
                .filter(answer -> !answer.accepted())
                .findFirst()
                .orElseThrow();
        assertThat(told.text("type")).isEqualTo("urn:tuntas:problem:stale");
    }

    @Test
    void nothingIsLostWhenManyActAtOnce() throws Exception {
        Filed issue = issues.inProgress();
        long before = issues.newest(issue);
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < 3 * THREADS; i++) {
            String text = "Catatan " + i;
            String account = List.of(HEAD, STAFF, VERIFIER, LURAH).get(i % 4);
            all.add(() -> server.as(account)
                    .post(Issues.path(issue, "comments"), Map.of("text", text, "visibility", "INTERNAL")));
        }
        List<Answer> answers = atOnce(all);
        Long[] versions =
                LongStream.rangeClosed(before + 1, before + all.size()).boxed().toArray(Long[]::new);
        assertThat(answers).extracting(answer -> answer.expect(200).version()).containsExactlyInAnyOrder(versions);
        Answer history = server.as(HEAD).get("/api/issues/" + issue.id() + "/history?atLeast=" + (before + all.size()));
        for (int i = 0; i < all.size(); i++) {
            assertThat(history.body()).contains("\"Catatan " + i + "\"");
        }
    }

    @Test
    void whoeverAsksForAVersionWaitsUntilItIsShown() {
        Filed issue = issues.inProgress();
        for (int percent = 1; percent <= 20; percent++) {
            long version = issues.act(STAFF, issue, "progress", Map.of("percent", percent, "note", "Maju"))
                    .version();
            assertThat(issues.shown(STAFF, issue, version).expect(200).version())
                    .isGreaterThanOrEqualTo(version);
        }
        long begin = System.nanoTime();
        assertThat(issues.shown(STAFF, issue, 999).expect(200).version()).isEqualTo(issues.newest(issue));
        assertThat(System.nanoTime() - begin)
                .as("nanoseconds waited for a version that never comes")
                .isBetween(1_900_000_000L, 6_000_000_000L);
    }

    private static List<Answer> atOnce(Callable<Answer> one) throws Exception {
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(one);
        }
        return atOnce(all);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> all) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
