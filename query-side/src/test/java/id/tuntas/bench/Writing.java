package id.tuntas.bench;

import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.sequence.SequencerLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appending by several threads, each command acknowledged before the next. */
record Writing(Program program) {
    private static final int THREADS = 8;
    private static final int EACH = 1_000;
    private static final int FILL = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void fill(long events) {
        Lives lives = new Lives("F", 1);
        for (long told = 0; told < events; told += FILL) {
            program.tell(lives.next(FILL));
        }
        awaitSequenced();
    }

    void measure(Figures figures, int round) throws Exception {
        SequencerLoop sequencer = program.part(SequencerLoop.class);
        sequencer.stop();
        figures.add("append without sequencer", "events/s", append("W" + round));
        long began = System.nanoTime();
        sequencer.start();
        awaitSequenced();
        double leaves = Reading.perSecond(THREADS * EACH, began);
        figures.add("append with sequencer", "events/s", append("S" + round));
        awaitSequenced();
        figures.add("sequencer alone", "leaves/s", leaves);
        figures.add("ledger for each event", "us", 1e6 / leaves);
    }

    private double append(String prefix) throws Exception {
        return append(prefix, THREADS, EACH, 1);
    }

    /** Events a second, by so many threads with so many commands each, of so many events. */
    double append(String prefix, int writing, int each, int events) throws Exception {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(writing)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < writing; i++) {
                Lives lives = new Lives(prefix + "T" + i, i);
                writers.add(threads.submit(() -> {
                    for (int n = 0; n < each; n++) {
                        program.tell(lives.next(events));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        return Reading.perSecond((long) writing * each * events, began);
    }

    void awaitSequenced() {
        await().pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(() -> program.count("ledger_leaf") == program.count("domain_event"));
    }

    /** With their indexes, as the database itself counts them. */
    void sizes(Figures figures, Database database) {
        long events = program.count("domain_event");
        for (String table : List.of("domain_event", "ledger_leaf", "ledger_subtree")) {
            String query = database.name().equals("H2")
                    ? "SELECT DISK_SPACE_USED('PUBLIC." + table.toUpperCase(java.util.Locale.ROOT) + "')"
                    : "SELECT pg_total_relation_size('" + table + "')";
            double bytes = program.part(JdbcClient.class)
                    .sql(query)
                    .query((row, n) -> row.getDouble(1))
                    .single();
            figures.add(table, "bytes/event", bytes / events);
        }
    }

    /** Milliseconds from the acknowledged command to the row that shows it: half of them, and 99 of 100. */
    void visibility(Figures figures, int round) {
        int samples = 200;
        double[] millis = new double[samples];
        Lives lives = new Lives("V" + round, round);
        for (int i = 0; i < samples; i++) {
            var told = lives.next(1);
            program.tell(told);
            long acknowledged = System.nanoTime();
            String shown = "opd_queue WHERE id = '" + told.getFirst().getAggregateIdentifier() + "' AND version >= "
                    + told.getFirst().getSequenceNumber();
            while (program.count(shown) == 0) {
                Thread.onSpinWait();
            }
            millis[i] = (System.nanoTime() - acknowledged) / 1e6;
        }
        Arrays.sort(millis);
        figures.add("visible after, p50", "ms", millis[samples / 2]);
        figures.add("visible after, p99", "ms", millis[samples * 99 / 100]);
    }
}
