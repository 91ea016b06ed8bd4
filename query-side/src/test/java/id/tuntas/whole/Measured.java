package id.tuntas.whole;

import static id.tuntas.whole.Issues.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.whole.Issues.Filed;
import java.util.Map;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

/** What the management port tells of the program's work. */
abstract class Measured {
    private final Server server;
    private final Issues issues;

    Measured(Server server) {
        this.server = server;
        this.issues = new Issues(server);
    }

    @Test
    void everyCommandIsTimedByNameAndOutcome() {
        Filed issue = issues.inProgress();
        issues.attempt(Issues.LURAH, issue, "completion/approval", Map.of()).expect(403);
        String metrics =
                server.management().get("/actuator/prometheus").expect(200).body();
        assertThat(metrics)
                .containsPattern("tuntas_commands_seconds_count\\{.*command=\"FileComplaint\".*outcome=\"accepted\"")
                .containsPattern("tuntas_commands_seconds_bucket\\{.*command=\"DispatchIssue\".*outcome=\"accepted\"")
                .containsPattern(
                        "tuntas_commands_seconds_count\\{.*command=\"ApproveCompletion\".*outcome=\"refused\"");
        assertThat(metrics).doesNotContain(issue.id());
    }

    @Test
    void ledgerAndProjectionsTellHowFarTheyAre() {
        issues.inProgress();
        new Projections(server).awaitCaughtUp();
        String metrics =
                server.management().get("/actuator/prometheus").expect(200).body();
        assertThat(metrics).containsPattern("(?m)^tuntas_ledger_size(\\{.*})? [1-9]");
        assertThat(metrics).containsPattern("(?m)^tuntas_ledger_oldest_unsequenced_seconds(\\{.*})? 0\\.0");
        for (String projection : Projections.TABLES.keySet()) {
            String tag = "\\{.*projection=\"" + projection + "\".*}";
            assertThat(metrics)
                    .containsPattern("tuntas_projection_lag_events" + tag + " 0\\.0")
                    .containsPattern("tuntas_projection_lag_seconds" + tag + " 0\\.0")
                    .containsPattern("tuntas_projection_rebuild_running" + tag + " 0\\.0")
                    .containsPattern("tuntas_projection_rebuild_events_expected" + tag);
        }
    }

    @Test
    void aProjectionThatStandsStillFallsBehind() {
        StreamingEventProcessor queue = server.processors()
                .eventProcessor("opd-queue", StreamingEventProcessor.class)
                .orElseThrow();
        queue.shutDown();
        try {
            issues.file();
            await().until(() -> server.management()
                    .get("/actuator/prometheus")
                    .body()
                    .matches("(?s).*tuntas_projection_lag_events\\{[^}]*opd-queue[^}]*} [1-9].*"));
        } finally {
            queue.start();
        }
    }

    @Test
    void healthIsToldOnThatPortOnly() {
        for (String path : new String[] {"", "/liveness", "/readiness"}) {
            assertThat(server.management()
                            .get("/actuator/health" + path)
                            .expect(200)
                            .text("status"))
                    .isEqualTo("UP");
        }
        server.anybody().get("/actuator/health").expect(404);
        server.as(STAFF).get("/actuator/prometheus").expect(404);
    }
}
