package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The commands in a process of their own, beside a program that serves from the same file. */
class RebuildCommandTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private record Run(int exit, String said) {}

    @Test
    void anotherProcessNamesAndHealsADamagedRowWhileTheProgramServes() throws Exception {
        try (var serving = SpringApplication.run(
                Tuntas.class, "--tuntas.data=" + folder, "--server.port=0", "--management.server.port=0")) {
            JdbcClient db = serving.getBean(JdbcClient.class);
            await().atMost(PATIENCE).until(() -> count(db, "opd_queue") > 0);
            assertEnds(0, run("compare", "opd-queue"));

            String issue =
                    db.sql("SELECT MIN(id) FROM opd_queue").query(String.class).single();
            db.sql("UPDATE opd_queue SET category = 'SAMPAH-LAIN' WHERE id = ?")
                    .param(issue)
                    .update();
            Run damaged = run("compare");
            assertEnds(3, damaged);
            assertThat(damaged.said()).contains("opd_queue [" + issue + "]: kolom category");

            Run healed = run("rebuild", "--all");
            assertEnds(0, healed);
            assertThat(healed.said()).contains("1 baris berbeda dan diganti");
            assertEnds(0, run("compare"));
            assertThat(run("rebuild", "tidak-ada").said())
                    .contains("Yang ada: ", "issue, ", "meeting, ", "opd-queue, open311, organisation", "sitting");
        }
    }

    private static void assertEnds(int exit, Run run) {
        assertThat(run.exit()).as(run.said()).isEqualTo(exit);
    }

    private Run run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "id.tuntas.Tuntas"));
        command.addAll(List.of(arguments));
        command.add("--tuntas.data=" + folder);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said);
    }

    private static long count(JdbcClient db, String table) {
        return db.sql("SELECT COUNT(*) FROM " + table)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
