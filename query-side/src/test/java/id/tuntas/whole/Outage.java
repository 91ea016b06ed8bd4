package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.events.issue.IssueEvent.ClockMet;
import id.tuntas.events.issue.IssueEvent.ClockMissed;
import id.tuntas.events.issue.IssueEvent.ClockPaused;
import id.tuntas.events.issue.IssueEvent.ClockStarted;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.whole.Issues.Filed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A week without any node, and before it one that died at its work: the others catch up. */
abstract class Outage {

    abstract Node.Store store() throws Exception;

    /** The cookie of somebody who was signed in when the node ended. */
    private String session = "";

    /** How many nodes there are after the outage. */
    abstract int nodes();

    @Test
    void afterAWeekWithoutNodesEveryMissIsNotedOnceInTheOrderOfDueDates() throws Exception {
        try (Node.Store store = store();
                Journey journey = new Journey()) {
            Map<String, Instant> owed = owed(store, journey);
            journey.forward(Duration.ofDays(7));
            Instant now = MovedClock.CLOCK.instant();
            owed.values().removeIf(due -> !due.isBefore(now));
            assertThat(owed).hasSizeGreaterThanOrEqualTo(4);
            theConsoleNotesNothingAndWhoPickedTheWorkIsGone(store);
            List<Node> started = new ArrayList<>();
            try {
                for (int i = 0; i < nodes(); i++) {
                    started.add(Node.serving(store));
                }
                Server server = started.getFirst().server();
                assertThat(missed(server)).isEmpty();
                started.forEach(node -> whoWasSignedInStillIs(node.server()));
                heartbeat(server, Instant.now().minusSeconds(3_600));
                await().until(() -> missed(server).size() >= owed.size());
                new Noted(server).awaitLook();
                assertThat(missed(server).stream().map(Outage::name))
                        .containsExactlyInAnyOrderElementsOf(owed.keySet());
                assertThat(missed(server).stream().map(ClockMissed::dueAt))
                        .isSortedAccordingTo(Comparator.naturalOrder());
            } finally {
                started.forEach(Node::close);
            }
            try (Node reading = Node.readOnly(store)) {
                assertThat(reading.hasTimers()).isFalse();
                whoeverActsIsToldThatItOnlyShows(reading.server());
            }
        }
    }

    private static void whoeverActsIsToldThatItOnlyShows(Server server) {
        long events = server.eventCount();
        Answer refused =
                server.as(Issues.LURAH).post("/api/issues", Issues.complaint()).expect(503);
        assertThat(refused.text("type")).isEqualTo("urn:tuntas:problem:read-only");
        assertThat(refused.text("detail")).contains("hanya dapat dibaca");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        Answer told = new GeoReport(server)
                .post("requests.json", Map.of("service_code", "JALAN"))
                .expect(503);
        assertThat(told.json().path(0).path("code").asInt()).isEqualTo(503);
        assertThat(told.json().path(0).path("description").asString()).isEqualTo(refused.text("detail"));
        assertThat(told.header("Retry-After")).isEqualTo("60");
        assertThat(new GeoReport(server)
                        .post("requests.xml", Map.of("service_code", "JALAN"))
                        .expect(503)
                        .body())
                .contains("<errors><error><code>503</code>");
        Client browser = server.browser().signIn(Issues.LURAH);
        assertThat(browser.get("/issues/new").expect(200).body()).contains("Hanya baca untuk sementara");
        Answer back = browser.with("Referer", "http://127.0.0.1/issues/new")
                .form("/api/issues", Map.of("_csrf", browser.csrf("/issues/new"), "title", "Lubang"))
                .expect(303);
        assertThat(browser.get(back.header("Location")).expect(200).body()).contains("Tidak ada yang disimpan");
        assertThat(server.eventCount()).isEqualTo(events);
    }

    private void whoWasSignedInStillIs(Server server) {
        Client browser = server.anybody().with("Accept", "text/html");
        assertThat(browser.with("Cookie", session).get("/account").expect(200).body())
                .contains(Issues.LURAH);
        browser.get("/account").expect(303);
    }

    /** Issues of different limits, filed at different hours; the answer is what each owes, and by when. */
    private Map<String, Instant> owed(Node.Store store, Journey journey) {
        try (Node node = Node.lookingOnce(store)) {
            Issues issues = new Issues(node.server());
            session = node.server().browser().signIn(Issues.LURAH).cookie("SESSION");
            Noted noted = new Noted(node.server());
            Map<String, Instant> owed = new TreeMap<>();
            List<Filed> all = new ArrayList<>();
            for (String category : List.of("POHON", "SAMPAH", "JALAN", "POHON", "PJU", "POHON", "PARKIR", "POHON")) {
                Filed issue = issues.file(Issues.LURAH, Issues.complaint(category));
                all.add(issue);
                journey.forward(Duration.ofMinutes(61));
            }
            issues.verify(all.get(1));
            issues.dispatch(all.get(1), "DLH");
            for (Filed issue : all) {
                for (Clocked step : noted.of(issue, Clocked.class)) {
                    if (step instanceof ClockStarted started) {
                        owed.put(name(started), started.dueAt());
                    } else if (step instanceof ClockMet || step instanceof ClockPaused) {
                        owed.remove(name(step));
                    }
                }
            }
            return owed;
        }
    }

    private static void theConsoleNotesNothingAndWhoPickedTheWorkIsGone(Node.Store store) {
        try (Node console = Node.ofTheConsole(store)) {
            assertThat(console.hasTimers()).isFalse();
            assertThat(picked(console.server())).as("left by a clean end").isFalse();
            console.server()
                    .db()
                    .sql("UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'died'")
                    .update();
            heartbeat(console.server(), Instant.now().plusSeconds(3_600));
        }
    }

    private static boolean picked(Server server) {
        return server.db()
                .sql("SELECT picked FROM scheduled_tasks WHERE task_name = 'deadlines'")
                .query(Boolean.class)
                .single();
    }

    private static void heartbeat(Server server, Instant last) {
        server.db()
                .sql("UPDATE scheduled_tasks SET last_heartbeat = ?")
                .param(Timestamp.from(last))
                .update();
    }

    /** Of all issues, in the order in which they were recorded. */
    private static List<ClockMissed> missed(Server server) {
        return server.db()
                .sql("""
                        SELECT aggregate_identifier, sequence_number FROM domain_event
                        WHERE payload_type = 'clock-missed' ORDER BY global_index""")
                .query((row, n) -> (ClockMissed) server.events()
                        .readEvents(row.getString(1), row.getLong(2))
                        .next()
                        .getPayload())
                .list();
    }

    private static String name(Clocked step) {
        return step.issueId() + " " + step.clock() + " " + step.round();
    }
}
