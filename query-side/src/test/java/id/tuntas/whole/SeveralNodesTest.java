package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.whole.Issues.Filed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

/** Two nodes that started in the same moment on an empty PostgreSQL, and at times a third one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTest {
    private static final int CLIENTS_EACH = 8;
    private static final int COMMENTS_EACH = 5;
    private static final int MANY = 20;
    private static final Pattern ADDRESS = Pattern.compile("data-live=\"([^\"]+)\"");

    private final Node.Store store;
    private final List<Node> nodes;
    private final Server one;
    private final Server other;
    private final Issues issues;

    SeveralNodesTest() throws Exception {
        store = Node.Store.onPostgres("nodes");
        nodes = atOnce(List.of(() -> Node.serving(store), () -> Node.serving(store)));
        one = nodes.getFirst().server();
        other = nodes.getLast().server();
        issues = new Issues(one);
    }

    @AfterAll
    void end() throws Exception {
        try (store) {
            nodes.forEach(Node::close);
        }
    }

    @Test
    void whatAStartBringsIsThereOnceThoughBothBroughtIt() throws Exception {
        assertThat(count("SELECT COUNT(*) FROM (SELECT version FROM flyway_schema_history WHERE version IS NOT NULL"
                        + " GROUP BY version HAVING COUNT(*) > 1) doubled"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM domain_event WHERE type = 'organisation' AND sequence_number = 0"))
                .isEqualTo(1);
        long units = count("SELECT COUNT(*) FROM domain_event WHERE payload_type = 'unit-established'");
        new Projections(one).awaitCaughtUp("organisation");
        assertThat(units).isPositive().isEqualTo(count("SELECT COUNT(*) FROM organisation_unit"));
        assertThat(count("SELECT COUNT(*) FROM api_token"))
                .isPositive()
                .isEqualTo(count("SELECT COUNT(DISTINCT account) FROM api_token"));
        assertThat(count("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'deadlines'"))
                .isEqualTo(1);
        long before = one.eventCount();
        atOnce(List.<Callable<Object>>of(() -> startAgain(one), () -> startAgain(other)));
        assertThat(one.eventCount()).isEqualTo(before);
        assertThat(one.anybody().get("/ledger/vkey").expect(200).body())
                .isEqualTo(other.anybody().get("/ledger/vkey").expect(200).body());
    }

    private static Object startAgain(Server server) throws Exception {
        server.startAgain();
        return server;
    }

    @Test
    void projectionsAreDealtOutFairlyAndTakenOverFromANodeThatIsGone() {
        awaitShares(2);
        // A third one says that it is there, takes nothing, and says nothing more, as if it had died.
        one.db()
                .sql("INSERT INTO node (name, changes, seen_at) VALUES ('0', FALSE, CURRENT_TIMESTAMP)")
                .update();
        await().until(() -> !unclaimed().isEmpty());
        long begin = System.nanoTime();
        awaitShares(2);
        System.out.println("Taken over after " + Duration.ofNanos(System.nanoTime() - begin));
        one.db().sql("DELETE FROM node WHERE name = '0'").update();
    }

    private void awaitShares(int nodeCount) {
        await().untilAsserted(() -> {
            Map<String, Integer> shares = new TreeMap<>();
            owners().forEach(owner -> shares.merge(owner, 1, Integer::sum));
            assertThat(shares).hasSize(nodeCount).doesNotContainKey("");
            assertThat(shares.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .max()
                                    .orElseThrow()
                            - shares.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .min()
                                    .orElseThrow())
                    .isLessThanOrEqualTo(1);
            assertThat(owners()).hasSize(Projections.TABLES.size());
        });
    }

    private List<String> owners() {
        return one.db()
                .sql("SELECT COALESCE(owner, '') FROM token_entry WHERE processor_name IN (:names)")
                .param("names", Projections.TABLES.keySet())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<String> unclaimed() {
        return owners().stream().filter(String::isEmpty).toList();
    }

    @Test
    void aSessionBelongsToEveryNodeAndEndsOnEveryNode() {
        Client here = one.browser().signIn(Issues.LURAH);
        Client there = here.at(other.anybody());
        Filed issue = issues.dispatched();
        awaitShown(issue);
        String csrf = here.csrf("/issues/" + issue.id());
        Answer refused = there.with("Referer", "http://127.0.0.1/issues/" + issue.id())
                .form(Issues.path(issue, "comments"), Map.of("_csrf", csrf, "text", "", "visibility", "INTERNAL"));
        assertThat(here.get(refused.expect(303).header("Location")).expect(200).body())
                .as("why, told by the node that did not refuse it")
                .contains("alert-danger");
        Answer accepted = there.form(
                Issues.path(issue, "comments"),
                Map.of("_csrf", csrf, "text", "Dari simpul lain", "visibility", "INTERNAL"));
        assertThat(here.get(accepted.expect(303).header("Location")).expect(200).body())
                .as("what was done there, seen here with the redirect")
                .contains("Dari simpul lain");
        here.form("/logout", Map.of("_csrf", here.csrf("/"))).expect(302);
        there.get("/account").expect(303);
    }

    @Test
    void whoeverHasWrittenOnOneNodeReadsItOnTheOther() {
        Issues there = new Issues(other);
        Filed issue = issues.inProgress();
        List<Long> waited = new ArrayList<>();
        for (int percent = 1; percent <= 40; percent++) {
            Issues writing = percent % 2 == 0 ? issues : there;
            Issues reading = percent % 2 == 0 ? there : issues;
            long version = writing.act(Issues.STAFF, issue, "progress", Map.of("percent", percent, "note", "Maju"))
                    .version();
            long begin = System.nanoTime();
            assertThat(reading.shown(Issues.STAFF, issue, version).expect(200).version())
                    .isGreaterThanOrEqualTo(version);
            waited.add((System.nanoTime() - begin) / 1_000_000);
        }
        tell("From the answer on one node to its row on the other", waited);
    }

    @Test
    void aPageOpenOnOneNodeHearsOfACommandOnTheOther() {
        Filed issue = issues.inProgress();
        awaitShown(issue);
        Client reader = other.as(Issues.HEAD).with("Accept", "text/html");
        List<Long> waited = new ArrayList<>();
        for (int percent = 1; percent <= 30; percent++) {
            long newest = issues.newest(issue);
            Matcher address = ADDRESS.matcher(reader.get("/issues/" + issue.id() + "?atLeast=" + newest)
                    .expect(200)
                    .body());
            assertThat(address.find()).isTrue();
            try (Listening page = other.as(Issues.HEAD).listen(address.group(1))) {
                issues.act(Issues.STAFF, issue, "progress", Map.of("percent", percent, "note", "Maju"));
                long begin = System.nanoTime();
                await().pollInterval(Duration.ofMillis(5)).until(() -> page.changes() > 0);
                waited.add((System.nanoTime() - begin) / 1_000_000);
            }
        }
        tell("From the answer on one node to the page open on the other", waited);
    }

    private static void tell(String what, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        System.out.println(what + ": median " + sorted.get(sorted.size() / 2) + " ms, the longest of " + sorted.size()
                + " " + sorted.getLast() + " ms");
    }

    @Test
    void ofManyWhoCommentOnOneIssueFromTwoNodesNobodyIsSentAway() throws Exception {
        Filed issue = issues.inProgress();
        long before = issues.newest(issue);
        List<Callable<List<Long>>> clients = new ArrayList<>();
        for (int client = 0; client < 2 * CLIENTS_EACH; client++) {
            Server node = client % 2 == 0 ? one : other;
            int number = client;
            clients.add(() -> IntStream.range(0, COMMENTS_EACH)
                    .mapToObj(comment -> node.as(List.of(Issues.HEAD, Issues.STAFF, Issues.VERIFIER, Issues.LURAH)
                                    .get(number % 4))
                            .post(
                                    Issues.path(issue, "comments"),
                                    Map.of("text", "Catatan " + number + "-" + comment, "visibility", "INTERNAL"))
                            .expect(200)
                            .version())
                    .toList());
        }
        int all = clients.size() * COMMENTS_EACH;
        List<Long> told = atOnce(clients).stream().flatMap(List::stream).toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(before + 1, before + all).boxed().toList());
        List<? extends DomainEventMessage<?>> history =
                other.events().readEvents(issue.id()).asStream().toList();
        assertThat(history.stream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, before + all).boxed().toList());
        assertThat(history.stream().filter(step -> step.getPayload() instanceof CommentAdded))
                .hasSize(all);
    }

    @Test
    void whoNamesAVersionThatTheOtherNodeHasLeftBehindIsToldSo() {
        Filed issue = issues.inProgress();
        String seen = "\"" + issues.newest(issue) + "\"";
        Map<String, ?> progress = Map.of("percent", 10, "note", "Mulai");
        other.as(Issues.STAFF)
                .with("If-Match", seen)
                .post(Issues.path(issue, "progress"), progress)
                .expect(200);
        one.as(Issues.STAFF)
                .with("If-Match", seen)
                .post(Issues.path(issue, "progress"), progress)
                .expect(412);
    }

    @Test
    void aNodeWithKeysOfItsOwnDoesNotStart() throws Exception {
        Path elsewhere = Path.of("target/test-data/nodes-elsewhere").toAbsolutePath();
        FileSystemUtils.deleteRecursively(elsewhere);
        Files.createDirectories(elsewhere);
        Files.copy(one.data().resolve("keys/master.key"), elsewhere.resolve("master.key"));
        assertThatThrownBy(() -> Node.serving(store, "--tuntas.keys=" + elsewhere))
                .rootCause()
                .hasMessageContainingAll(".key is not the one with which this database is used", "share one folder");
    }

    @Test
    void readinessSaysThatTheKeysAreGoneAndLivenessThatNoRestartWouldHelp() throws Exception {
        Path keys = one.data().resolve("keys");
        Path away = one.data().resolve("keys-away");
        Files.move(keys, away);
        try {
            Answer said = one.management().get("/actuator/health/readiness").expect(503);
            assertThat(said.body()).isEqualTo("{\"status\":\"DOWN\"}");
            one.management().get("/actuator/health/liveness").expect(200);
            assertThat(one.management().get("/actuator/prometheus").expect(200).body())
                    .containsPattern("tuntas_node_ready\\{.*check=\"keys\".*} 0\\.0")
                    .containsPattern("tuntas_node_ready\\{.*check=\"database\".*} 1\\.0");
        } finally {
            Files.move(away, keys);
        }
        one.management().get("/actuator/health/readiness").expect(200);
    }

    @Test
    void aNodeThatLeavesFailsNobodyWhoFollowsReadiness() throws Exception {
        Node third = Node.serving(store, "--tuntas.leave-after=1500ms");
        Proxied proxy = new Proxied(List.of(one, third.server()));
        try {
            awaitShares(3);
            Filed issue = issues.inProgress();
            awaitShown(issue);
            try (Listening open = third.server().as(Issues.HEAD).listen(page(third.server(), issue))) {
                proxy.work(issue);
                await().until(() -> proxy.answered() > MANY);
                third.close();
                open.awaitEnd();
                assertThat(open.lines()).contains("retry:1000");
            }
            long then = proxy.answered();
            await().until(() -> proxy.answered() > then + MANY);
            assertThat(proxy.end()).as("what failed while a node left").isEmpty();
            assertThat(issues.numbersOf(issue, CommentAdded.class)).hasSize(Math.toIntExact(proxy.answered()));
        } finally {
            proxy.end();
            third.close();
        }
        awaitShares(2);
    }

    private void awaitShown(Filed issue) {
        long newest = issues.newest(issue);
        await().until(() -> {
            Answer shown = new Issues(other).shown(Issues.HEAD, issue, newest);
            return shown.status() == 200 && shown.version() >= newest;
        });
    }

    private static String page(Server node, Filed issue) {
        Matcher address = ADDRESS.matcher(node.as(Issues.HEAD)
                .with("Accept", "text/html")
                .get("/issues/" + issue.id())
                .expect(200)
                .body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private long count(String question) {
        return one.db().sql(question).query(Long.class).single();
    }

    private static <T> List<T> atOnce(List<? extends Callable<? extends T>> all) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<? extends T>> running = new ArrayList<>();
            for (Callable<? extends T> each : all) {
                running.add(threads.submit(each));
            }
            List<T> done = new ArrayList<>();
            for (Future<? extends T> each : running) {
                done.add(each.get());
            }
            return done;
        }
    }
}
