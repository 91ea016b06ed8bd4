package id.tuntas.command.issue;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.command.issue.DueClocks.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** How long it takes to find what is due first, with ever more overdue. Run by {@code mvn -Pbench test}. */
@Tag("bench")
class DueClocksBenchTest {
    private static final long ISSUES = Long.getLong("tuntas.bench.issues", 1_000_000);
    private static final Instant BASE = Instant.parse("2026-01-05T09:00:00Z");
    /** H2 rewrites its file again and again in a long transaction. */
    private static final int FILL = 10_000;

    private static final int ROUNDS = 3;
    private static final int LOOKS = 200;
    private static final String ROWS = """
            INSERT INTO clock_due (issue_id, clock, round, due_at, look_at, calendar_version)
            SELECT 'CMH-' || LPAD(CAST(n AS VARCHAR(20)), 8, '0'), '%1$s', 1, %2$s, %2$s, 'K-1'
            FROM %3$s""";

    @Test
    void onH2() throws Exception {
        Path folder = Path.of("target/bench-data").toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        SingleConnectionDataSource h2 =
                new SingleConnectionDataSource("jdbc:h2:file:" + folder.resolve("due"), "sa", "", true);
        migrate(h2, "VARBINARY(1000000)", "BLOB");
        measure(
                "H2",
                JdbcClient.create(h2),
                "DATEADD(SECOND, n + %d, %s)",
                "(SELECT X AS n FROM SYSTEM_RANGE(%d, %d))");
        h2.destroy();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            SingleConnectionDataSource postgres = new SingleConnectionDataSource(
                    server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", true);
            migrate(postgres, "BYTEA", "BYTEA");
            measure(
                    "PostgreSQL",
                    JdbcClient.create(postgres),
                    "%2$s + (n + %1$d) * INTERVAL '1 second'",
                    "generate_series(%d, %d) n");
            postgres.destroy();
        }
    }

    private static void migrate(DataSource database, String bytes, String blob) {
        Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("bytes", bytes, "blob", blob))
                .load()
                .migrate();
    }

    /** Each issue owes two things: one that runs out in the order of its number, and one long after all of those. */
    private static void measure(String name, JdbcClient db, String later, String numbers) {
        String base = "TIMESTAMP WITH TIME ZONE '2026-01-05 09:00:00+00'";
        for (long first = 1; first <= ISSUES; first += FILL) {
            String from = numbers.formatted(first, Math.min(first + FILL - 1, ISSUES));
            db.sql(ROWS.formatted("SETTLE", later.formatted(0, base), from)).update();
            db.sql(ROWS.formatted("STATUTORY_DECISION", later.formatted(4 * ISSUES, base), from))
                    .update();
        }
        db.sql("ANALYZE").update();
        DueClocks due = new DueClocks(db, new JdbcTemplate());
        Map<Long, double[]> micros = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (long overdue : List.of(0L, ISSUES / 1_000, ISSUES / 10, ISSUES)) {
                Instant now = BASE.plusSeconds(overdue).plusMillis(500);
                assertThat(due.due(now, Waiting.NONE)).hasSize((int) Math.min(overdue, DueClocks.PAGE_MAX));
                micros.computeIfAbsent(overdue, key -> new double[ROUNDS])[round] = median(due, now);
            }
        }
        print(name, micros);
    }

    private static double median(DueClocks due, Instant now) {
        double[] micros = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            // H2 answers the same question from memory.
            Instant moment = now.plus(i, ChronoUnit.MICROS);
            long began = System.nanoTime();
            due.due(moment, Waiting.NONE);
            micros[i] = (System.nanoTime() - began) / 1e3;
        }
        Arrays.sort(micros);
        return micros[LOOKS / 2];
    }

    private static void print(String name, Map<Long, double[]> micros) {
        StringBuilder table = new StringBuilder(
                "\n| " + name + ", " + ISSUES
                        + " open issues: overdue | first page, us | to none overdue | to the next fewer |\n|---|---|---|---|\n");
        double none = 0;
        double before = 0;
        for (Map.Entry<Long, double[]> one : micros.entrySet()) {
            double[] rounds = one.getValue().clone();
            Arrays.sort(rounds);
            double median = rounds[ROUNDS / 2];
            none = none == 0 ? median : none;
            table.append(String.format(
                    Locale.ROOT,
                    "| %,d | %,.0f | %.2f | %.2f |%n",
                    one.getKey(),
                    median,
                    median / none,
                    median / (before == 0 ? median : before)));
            before = median;
        }
        System.out.println(table);
    }
}
