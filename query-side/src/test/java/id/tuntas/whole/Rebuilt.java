package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.ledger.maintenance.Rebuilds;
import id.tuntas.whole.Issues.Filed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A projection may be told everything twice, damaged, and built again while all go on: its rows are what history tells. */
abstract class Rebuilt {
    private static final int WRITERS = 2;
    private static final int REBUILDS_UNDER_LOAD = 2;

    private final Server server;
    private final Issues issues;
    private final Projections projections;

    Rebuilt(Server server) {
        this.server = server;
        this.issues = new Issues(server);
        this.projections = new Projections(server);
    }

    @Test
    void everyProjectionIsLookedAt() {
        assertThat(server.processors().eventProcessors().keySet())
                .containsExactlyInAnyOrderElementsOf(Projections.TABLES.keySet())
                .containsExactlyInAnyOrderElementsOf(server.bean(Rebuilds.class).projections());
    }

    @Test
    void toldTwiceItShowsTheSame() {
        populate();
        Projections.TABLES.keySet().forEach(name -> {
            Map<String, String> before = projections.rows(name);
            StreamingEventProcessor processor = server.processors()
                    .eventProcessor(name, StreamingEventProcessor.class)
                    .orElseThrow();
            processor.shutDown();
            fromTheBeginning(name);
            processor.start();
            projections.awaitCaughtUp(name);
            assertThat(projections.rows(name)).as(name).isEqualTo(before);
        });
    }

    @Test
    void builtAgainItShowsTheSame() {
        populate();
        Projections.TABLES.keySet().forEach(name -> {
            Map<String, String> before = projections.rows(name);
            assertThat(before.values())
                    .as(name)
                    .allSatisfy(rows -> assertThat(rows).isNotBlank());
            assertThat(projections.rebuildAsAdministrator(name)).as(name).isZero();
            assertThat(projections.rows(name)).as(name).isEqualTo(before);
        });
        assertThat(projections.compare().exit()).isZero();
    }

    @Test
    void eachDamagedRowIsNamedAndHealed() {
        Filed changed = issues.inProgress();
        Filed lost = issues.dispatched();
        projections.awaitCaughtUp();
        Map<String, String> sound = projections.rows("opd-queue");
        sql("UPDATE opd_queue SET unit = 'DLH', officer = NULL WHERE id = ?", changed.id());
        sql("DELETE FROM issue_unit WHERE issue_id = ? AND unit = 'DPUPR'", lost.id());
        sql("DELETE FROM opd_queue WHERE id = ?", lost.id());
        sql("INSERT INTO organisation_word (term, word) VALUES (?, 'x')", "invented");

        Projections.Said found = projections.compare();
        assertThat(found.exit()).isEqualTo(3);
        assertThat(found.out().lines().filter(line -> line.startsWith(" ")))
                .containsExactlyInAnyOrder(
                        "  opd_queue [%s]: kolom unit, officer".formatted(changed.id()),
                        "  opd_queue [%s]: baris ini tidak ada".formatted(lost.id()),
                        "  issue_unit [%s DPUPR]: baris ini tidak ada".formatted(lost.id()),
                        "  organisation_word [invented]: baris ini tidak berasal dari riwayat");
        assertThat(projections.rows("opd-queue")).as("nothing is changed").isNotEqualTo(sound);

        assertThat(projections.rebuildAsAdministrator("opd-queue")).isEqualTo(2);
        assertThat(projections.rows("opd-queue")).isEqualTo(sound);
        assertThat(projections.rebuild("issue", "organisation").exit()).isZero();
        assertThat(projections.compare().exit()).isZero();
    }

    @Test
    void writersGoOnMeanwhileAndNothingIsLost() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(() -> write(done)))
                    .toList();
            try {
                for (int i = 0; i < REBUILDS_UNDER_LOAD; i++) {
                    Projections.TABLES.keySet().forEach(projections::rebuildAsAdministrator);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isPositive();
            }
        }
        projections.awaitCaughtUp();
        assertThat(projections.compare().exit()).isZero();
        assertThat(count("SELECT COUNT(*) FROM opd_queue"))
                .isEqualTo(count("SELECT COUNT(*) FROM domain_event WHERE payload_type = 'complaint-filed'"));
    }

    private int write(AtomicBoolean done) {
        int written = 0;
        while (!done.get()) {
            issues.inProgress();
            written++;
        }
        return written;
    }

    @Test
    void aRebuildThatFailsLeavesTheLiveRowsAndTheNextOneWorks() {
        populate();
        Map<String, String> before = projections.rows("opd-queue");
        server.owner()
                .sql("ALTER TABLE rebuilt.opd_queue ADD CONSTRAINT never CHECK (version < 0)")
                .update();
        server.as("demo-admin")
                .post("/api/projections/opd-queue/rebuild", Map.of())
                .expect(202);
        org.awaitility.Awaitility.await()
                .until(() -> projections.state("opd-queue").equals("FAILED"));
        assertThat(projections.rows("opd-queue")).isEqualTo(before);
        server.owner()
                .sql("ALTER TABLE rebuilt.opd_queue DROP CONSTRAINT never")
                .update();
        assertThat(projections.rebuildAsAdministrator("opd-queue")).isZero();
    }

    @Test
    void onlyOneRunsAtATimeAndADeadOneIsSucceeded() {
        populate();
        projections.rebuildAsAdministrator("issue");
        sql("UPDATE projection_rebuild SET state = 'RUNNING', run = 'elsewhere' WHERE projection = 'issue'");
        server.as("demo-admin").post("/api/projections/issue/rebuild", Map.of()).expect(409);
        assertThat(projections.compare("issue").err()).contains("sedang disusun ulang");
        sql("UPDATE projection_rebuild SET heard_at = heard_at - INTERVAL '5' MINUTE WHERE projection = 'issue'");
        sql("INSERT INTO rebuilt.issue_unit (unit, issue_id) VALUES ('left', 'behind')");
        assertThat(projections.rebuildAsAdministrator("issue")).isZero();
    }

    @Test
    void onlyAnAdministratorMayAskAndOnlyForWhatThereIs() {
        server.as("demo-auditor")
                .post("/api/projections/issue/rebuild", Map.of())
                .expect(403);
        server.anybody().post("/api/projections/issue/rebuild", Map.of()).expect(401);
        Answer unknown = server.as("demo-admin")
                .post("/api/projections/nothing/rebuild", Map.of())
                .expect(404);
        assertThat(unknown.text("detail")).contains(Projections.TABLES.keySet());
        Projections.Said said = projections.rebuild("nothing");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("nothing").contains(Projections.TABLES.keySet());
        assertThat(projections.rebuild().exit()).isEqualTo(1);
    }

    @Test
    void theAdministratorSeesHowItStandsAndStartsItByAForm() {
        Client admin = server.browser().signIn("demo-admin");
        String page = admin.get("/admin/projections").expect(200).body();
        assertThat(page).contains("Antrean dan beranda", "Susun ulang");
        admin.form(
                        "/api/projections/issue/rebuild",
                        Map.of("returnTo", "/admin/projections", "_csrf", admin.csrf("/admin/projections")))
                .expect(303);
        org.awaitility.Awaitility.await().until(() -> projections.state("issue").equals("DONE"));
        assertThat(admin.get("/admin/projections").expect(200).body()).contains("Disusun ulang, selesai", "demo-admin");
        sql("UPDATE projection_rebuild SET state = 'RUNNING', events_done = 25, events_total = 100,"
                + " elapsed_millis = 5000 WHERE projection = 'issue'");
        Answer running = admin.get("/admin/projections").expect(200);
        assertThat(running.header("Refresh")).isEqualTo("2");
        assertThat(running.body()).contains("25 persen, 25 dari 100 peristiwa, 5 per detik", "kira-kira 15 detik lagi");
        sql("UPDATE projection_rebuild SET state = 'DONE' WHERE projection = 'issue'");
        server.browser().signIn("demo-auditor").get("/admin/projections").expect(403);
    }

    private void populate() {
        for (Standpoint standpoint : List.of(
                Standpoint.CLOSED_AND_RATED,
                Standpoint.RETURNED,
                Standpoint.AWAITING_REPORTER,
                Standpoint.COMPLETION_PROPOSED_BY_HEAD,
                Standpoint.MERGED,
                Standpoint.REOPENED,
                Standpoint.SUPPORT_ACCEPTED,
                Standpoint.ENDING_PROPOSED,
                Standpoint.COMPLETION_PROPOSED_RESTRICTED)) {
            standpoint.reach(issues);
        }
        Filed left = Standpoint.FOLLOWED.reach(issues);
        issues.act(Issues.LURAH, left, "following/look", Map.of("seenVersion", 1));
        issues.act(Issues.VERIFIER, left, "following", Map.of());
        issues.act(Issues.LURAH, left, "following/end", Map.of());
        issues.file(Issues.LURAH, Issues.complaint("POHON"));
        MovedClock.CLOCK.forward(Duration.ofHours(25)); // a fallen tree is to be settled within a day
        projections.awaitDeadlinesNoted();
        server.as("demo-auditor").get("/api/queues/DPUPR").expect(200);
        Surveying.importOne(server, "DLH", "2021-S1");
        server.as(Issues.HEAD)
                .post("/api/units/DPUPR/templates", Map.of("title", "Dijadwalkan", "text", "Dijadwalkan pekan ini."))
                .expect(201);
        server.reporter(left.trackingCode())
                .post("/api/track/" + left.id() + "/privacy-requests", Map.of("right", "ACCESS", "wish", "Ingin tahu"))
                .expect(201);
        server.as("demo-auditor")
                .post("/api/account/tokens", Map.of("label", "Susun ulang", "scope", "CALENDAR", "days", 1));
        Appointing.somethingOfEach(server);
        OtherDoors.somethingOfEach(server);
        projections.awaitCaughtUp();
    }

    /** Puts the bookmark back without telling the projection, as if every event were delivered a second time. */
    private void fromTheBeginning(String name) {
        TokenStore tokens = server.bean(TokenStore.class);
        new TransactionTemplate(server.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            tokens.fetchToken(name, 0);
            tokens.storeToken(null, name, 0);
            tokens.releaseClaim(name, 0);
        });
    }

    private void sql(String statement, Object... values) {
        server.db().sql(statement).params(values).update();
    }

    private long count(String query) {
        return server.db().sql(query).query(Long.class).single();
    }
}
