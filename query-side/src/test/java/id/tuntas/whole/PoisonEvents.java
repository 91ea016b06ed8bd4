package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that a projection cannot show holds up its own history there, and nothing else. */
abstract class PoisonEvents {
    private static final String ADMIN = "demo-admin";
    private static final String PAGE = "/admin/dead-letters";
    private static final String BEHIND = "Tampilan ini belum lengkap";

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    PoisonEvents(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    private record Waiting(String letter, long sequence, int tries) {}

    @AfterEach
    void nothingWaits() {
        sql("ALTER TABLE opd_queue DROP CONSTRAINT IF EXISTS poison");
        assertThat(projections.rebuildAsAdministrator("opd-queue")).isNotNegative();
        assertThat(server.db()
                        .sql("SELECT COUNT(*) FROM dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itsIssueWaitsTheOthersGoOnAndTheAdministratorHasItTriedAgain() {
        Filed poisoned = issues.dispatched();
        Filed other = issues.dispatched();
        projections.awaitCaughtUp("opd-queue");
        long before = shownVersion(poisoned);
        poison(poisoned);
        issues.accept(poisoned);
        issues.accept(other);
        Waiting letter = awaitLetter(poisoned);
        issues.act(Issues.STAFF, poisoned, "progress", Map.of("percent", 40, "note", "Digali"));
        issues.act(Issues.STAFF, other, "progress", Map.of("percent", 40, "note", "Digali"));
        projections.awaitCaughtUp("opd-queue");

        assertThat(shownVersion(other)).isEqualTo(issues.newest(other));
        assertThat(shownVersion(poisoned)).as("a later event came before").isEqualTo(before);
        assertThat(letter.sequence()).isEqualTo(before + 1);
        issues.shown(Issues.HEAD, poisoned).expect(200);
        assertThat(server.management().get("/actuator/prometheus").expect(200).body())
                .contains("tuntas_dead_letters{projection=\"opd-queue\"} 1.0")
                .contains("tuntas_dead_letters{projection=\"issue\"} 0.0");

        Client admin = server.browser().signIn(ADMIN);
        assertThat(admin.get(PAGE).expect(200).body())
                .contains(poisoned.id(), "Antrean dan beranda", " [23", "@ OpdQueueProjection.java:", "Coba lagi")
                .doesNotContain(other.id(), "POISON", "poison", "Lubang di jalan");
        assertThat(admin.get("/admin/projections").expect(200).body()).contains("belum dapat ditampilkan (1)");
        Client head = server.browser().signIn(Issues.HEAD);
        assertThat(head.get("/issues/" + poisoned.id()).expect(200).body()).contains(BEHIND);
        assertThat(head.get("/issues/" + poisoned.id() + "/history").expect(200).body())
                .contains(BEHIND);
        assertThat(head.get("/queues/DPUPR?tab=WORKING").expect(200).body()).contains(BEHIND);
        assertThat(head.get("/issues/" + other.id()).expect(200).body()).doesNotContain(BEHIND);
        assertThat(server.reporter(poisoned.trackingCode())
                        .with("Accept", "text/html")
                        .get("/track/" + poisoned.id())
                        .expect(200)
                        .body())
                .contains(BEHIND);

        pressAgain(admin, letter);
        assertThat(awaitLetter(poisoned).tries()).isEqualTo(letter.tries() + 1);
        sql("ALTER TABLE opd_queue DROP CONSTRAINT poison");
        pressAgain(admin, letter);
        assertThat(letters(poisoned)).isEmpty();
        assertThat(shownVersion(poisoned)).isEqualTo(issues.newest(poisoned));
        assertThat(admin.get(PAGE).expect(200).body()).doesNotContain(poisoned.id());
        assertThat(head.get("/issues/" + poisoned.id()).expect(200).body()).doesNotContain(BEHIND);
        assertThat(projections.compare("opd-queue").exit()).isZero();
        server.as(ADMIN)
                .post("/api/dead-letters/" + letter.letter() + "/attempt", Map.of())
                .expect(404);
    }

    /** What cannot even be read: the row itself is damaged, until somebody brings it back from a backup. */
    @Test
    void anEventThatCannotBeReadIsTriedAgainByItself() {
        StreamingEventProcessor queue = server.processors()
                .eventProcessor("watch", StreamingEventProcessor.class)
                .orElseThrow();
        queue.shutDown();
        Filed poisoned = issues.file();
        Projections.TABLES.keySet().stream()
                .filter(name -> !name.equals("watch"))
                .forEach(projections::awaitCaughtUp);
        // The end of the log is kept in memory until something newer is read that all others do not have yet.
        Filed other = issues.file();
        projections.awaitCaughtUp("issue");
        byte[] sound = payload(poisoned);
        damage(poisoned, "{\"title\": 7".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try {
            queue.start();
            Waiting letter = awaitLetter(poisoned);
            projections.awaitCaughtUp("watch");
            assertThat(letters(other)).isEmpty();
            assertThat(letter.sequence()).isZero();
            MovedClock.CLOCK.forward(Duration.ofMinutes(2));
            await().until(() -> awaitLetter(poisoned).tries() == 1);
            MovedClock.CLOCK.forward(Duration.ofMinutes(1));
            assertThat(server.as(ADMIN)
                            .post("/api/dead-letters/" + letter.letter() + "/attempt", Map.of())
                            .expect(200)
                            .body())
                    .contains("\"shown\":false");
        } finally {
            damage(poisoned, sound);
        }
        MovedClock.CLOCK.forward(Duration.ofMinutes(20));
        await().until(() -> letters(poisoned).isEmpty());
        assertThat(projections.compare("watch").exit()).isZero();
    }

    /** Of a restricted matter the administrator learns number and kind here, and nothing else. */
    @Test
    void aRebuildShowsWhatWaitedAndNothingIsToldOfWhatIsRestricted() {
        Filed levy = issues.fileAsCitizen(Issues.complaint("PUNGLI"));
        projections.awaitCaughtUp("opd-queue");
        poison(levy);
        issues.report(levy, "comments", Map.of("text", "Masih diminta uang", "visibility", "REPORTER"));
        awaitLetter(levy);
        assertThat(server.browser().signIn(ADMIN).get(PAGE).expect(200).body())
                .contains(levy.id())
                .doesNotContain("PUNGLI", "Pungutan liar", "Masih diminta", "Lubang", "INSPEKTORAT", "Terbatas");
        for (String account : List.of(Issues.HEAD, Issues.INSPECTOR, "demo-auditor", "demo-sekda")) {
            server.browser().signIn(account).get(PAGE).expect(403);
        }
        sql("ALTER TABLE opd_queue DROP CONSTRAINT poison");
        assertThat(projections.rebuildAsAdministrator("opd-queue")).isPositive();
        assertThat(letters(levy)).isEmpty();
        assertThat(shownVersion(levy)).isEqualTo(issues.newest(levy));
        assertThat(projections.compare("opd-queue").exit()).isZero();
    }

    /** From now on the queue's row of this issue cannot change. */
    private void poison(Filed issue) {
        sql("ALTER TABLE opd_queue ADD CONSTRAINT poison CHECK (id <> '%s' OR version <= %d)"
                .formatted(issue.id(), shownVersion(issue)));
    }

    private void pressAgain(Client admin, Waiting letter) {
        admin.form(
                        "/api/dead-letters/" + letter.letter() + "/attempt",
                        Map.of("returnTo", PAGE, "_csrf", admin.csrf(PAGE)))
                .expect(303);
    }

    private Waiting awaitLetter(Filed issue) {
        return await().until(() -> letters(issue), found -> found.size() == 1).getFirst();
    }

    private List<Waiting> letters(Filed issue) {
        return server.db()
                .sql("SELECT letter, sequence_number, tries FROM dead_letter WHERE aggregate_identifier = ?")
                .param(issue.id())
                .query((row, n) -> new Waiting(row.getString(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    private long shownVersion(Filed issue) {
        return server.db()
                .sql("SELECT version FROM opd_queue WHERE id = ?")
                .param(issue.id())
                .query(Long.class)
                .single();
    }

    private byte[] payload(Filed issue) {
        return server.db()
                .sql("SELECT payload FROM domain_event WHERE aggregate_identifier = ? AND sequence_number = 0")
                .param(issue.id())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private void damage(Filed issue, byte[] payload) {
        server.owner()
                .sql("UPDATE domain_event SET payload = ? WHERE aggregate_identifier = ? AND sequence_number = 0")
                .params(payload, issue.id())
                .update();
    }

    private void sql(String statement) {
        server.owner().sql(statement).update();
    }
}
