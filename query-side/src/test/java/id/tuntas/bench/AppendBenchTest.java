package id.tuntas.bench;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Events acknowledged durably through the command bus, against pgbench with rows of the same size, turn by turn: {@code
 * mvn -Pbench test -Dtest=AppendBenchTest}; needs PostgreSQL's pgbench on the path.
 */
@Tag("bench")
class AppendBenchTest {
    private static final int ROUNDS = 3;
    private static final int EACH_AT_ONE = 10_000;
    private static final int EVENT_BYTES = 1_084;
    /** As many as filing a complaint stores. */
    private static final int FILING = 4;

    private static final int[] THREADS = {1, 8, 32};

    @Test
    void onPostgres() throws Exception {
        Figures figures = new Figures("PostgreSQL, events and rows of " + EVENT_BYTES + " bytes");
        try (Shelf shelf = Shelf.open();
                Program quiet = Program.quiet(shelf.database("tuntas_append"))) {
            PgBench rows = PgBench.on(shelf, EVENT_BYTES);
            Writing writing = new Writing(quiet);
            writing.append("W" + System.currentTimeMillis(), 8, EACH_AT_ONE, 1);
            for (int round = 0; round < ROUNDS; round++) {
                for (int threads : THREADS) {
                    figures.add("pgbench, " + threads + " clients", "rows/s", rows.rowsPerSecond(threads));
                    int each = EACH_AT_ONE * 4 / Math.max(4, threads);
                    figures.add(
                            "append, " + threads + " threads",
                            "events/s",
                            writing.append("R" + System.currentTimeMillis(), threads, each, 1));
                    writing.awaitSequenced();
                    figures.add(
                            "append, " + threads + " threads, commands of " + FILING + " events",
                            "events/s",
                            writing.append("Q" + System.currentTimeMillis(), threads, each / 2, FILING));
                    writing.awaitSequenced();
                }
            }
        }
        for (int threads : THREADS) {
            figures.ratio(
                    "append / pgbench at " + threads,
                    "append, " + threads + " threads",
                    "pgbench, " + threads + " clients");
            figures.ratio(
                    "append of " + FILING + " / pgbench at " + threads,
                    "append, " + threads + " threads, commands of " + FILING + " events",
                    "pgbench, " + threads + " clients");
        }
        Report.write("append", figures);
    }
}
