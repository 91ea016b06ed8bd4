package id.tuntas.bench;

import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.maintenance.Rebuilds;
import id.tuntas.ledger.sequence.LeafTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Making the screens' rows out of the whole history: by the live processors, and by a rebuild. */
record Replaying(Program program) {
    private static final Duration LIVE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** Events a second of the slowest live projection, watched for a while from the beginning of its work. */
    double live() throws InterruptedException {
        await().atMost(PATIENCE).until(() -> shown() > 0);
        long first = shown();
        long began = System.nanoTime();
        Thread.sleep(LIVE);
        return Reading.perSecond(shown() - first, began);
    }

    private long shown() {
        return program
                .part(JdbcClient.class)
                .sql("SELECT token FROM token_entry")
                .query((row, n) -> position(row.getBytes(1)))
                .list()
                .stream()
                .mapToLong(position -> position)
                .min()
                .orElse(0);
    }

    private static long position(byte[] token) {
        String digits = new String(token, StandardCharsets.UTF_8).replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Puts the bookmarks to the end, as if the live rows had been built; the first rebuild then makes them so. */
    void skipToTheEnd() {
        var processors = program.part(EventProcessingConfiguration.class)
                .eventProcessors()
                .values();
        processors.forEach(EventProcessor::shutDown);
        long last = program.part(LeafTable.class).size() - 1;
        program.part(JdbcClient.class)
                .sql("UPDATE token_entry SET token = ?")
                .param(("{\"globalIndex\":" + last + "}").getBytes(StandardCharsets.UTF_8))
                .update();
        program.part(Rebuilds.class).projections().forEach(this::rebuild);
        processors.forEach(EventProcessor::start);
    }

    /** Events a second, from the request until the rows have been taken over. */
    double rebuild(String projection) {
        long began = System.nanoTime();
        long events = program.part(LeafTable.class).size();
        await().atMost(PATIENCE)
                .until(() -> program.part(Rebuilds.class).start(projection, "bench") == Rebuilds.Answer.STARTED);
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> program.count("projection_rebuild WHERE state = 'RUNNING'") == 0);
        if (program.count("projection_rebuild WHERE state = 'FAILED'") > 0) {
            throw new IllegalStateException("The rebuild of " + projection + " failed");
        }
        return Reading.perSecond(events, began);
    }
}
