package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo as it starts for somebody who tries the program, and as it starts again. */
class DemoIssuesTest {

    @TempDir(cleanup = CleanupMode.NEVER) // a processor's last connection may outlive the program's end
    private Path data;

    @Test
    void theDemosIssuesHappenOnceAndUpToTheirStages() {
        long events;
        try (ConfigurableApplicationContext program = start()) {
            JdbcClient db = program.getBean(JdbcClient.class);
            await().untilAsserted(() -> assertThat(statuses(db))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "FILED",
                            4L,
                            "VERIFIED",
                            1L,
                            "DISPATCHED",
                            6L,
                            "IN_PROGRESS",
                            3L,
                            "RESPONDED",
                            1L,
                            "CLOSED",
                            6L)));
            assertThat(db.sql("SELECT COUNT(*) FROM sealed_file")
                            .query(Long.class)
                            .single())
                    .isEqualTo(7);
            await().untilAsserted(() -> assertThat(late(db)).isEqualTo(3));
            await().untilAsserted(() -> assertThat(notYetNoted(db)).isZero());
            events = events(db);
        }
        try (ConfigurableApplicationContext program = start()) {
            await().until(DemoIssuesTest::isPlayed);
            assertThat(events(program.getBean(JdbcClient.class))).isEqualTo(events);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Tuntas.class)
                .properties("axoniq.update-checker.disabled=true")
                .run("--tuntas.data=" + data, "--server.port=0", "--management.server.port=0");
    }

    private static Map<String, Long> statuses(JdbcClient db) {
        Map<String, Long> statuses = new TreeMap<>();
        db.sql("SELECT status, COUNT(*) FROM opd_queue GROUP BY status").query(row -> {
            statuses.put(row.getString(1), row.getLong(2));
        });
        return statuses;
    }

    /** What was told weeks ago and is not settled; the demo has it so that a late card can be seen. */
    private static long late(JdbcClient db) {
        return db.sql("SELECT COUNT(*) FROM opd_queue WHERE due_at < CURRENT_TIMESTAMP AND status <> 'CLOSED'")
                .query(Long.class)
                .single();
    }

    private static long notYetNoted(JdbcClient db) {
        return db.sql("SELECT COUNT(*) FROM clock_due WHERE due_at < CURRENT_TIMESTAMP")
                .query(Long.class)
                .single();
    }

    private static long events(JdbcClient db) {
        return db.sql("SELECT COUNT(*) FROM domain_event").query(Long.class).single();
    }

    private static boolean isPlayed() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("demo-issues"));
    }
}
