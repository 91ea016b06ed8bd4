package id.tuntas.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long after an answer the row stands in the table that queues show, while others file as well. */
record ShownAfter(Clients clients, JdbcTemplate db) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Files one complaint after the other and looks for each.
     *
     * @param others lives of three calls that others begin each second meanwhile
     */
    Clients.Told among(double others, Duration duration) throws Exception {
        List<Long> nanos = new ArrayList<>();
        int missing = 0;
        long began = System.nanoTime();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> load = thread.submit(() -> clients.arriving(others, duration, Complaints::life));
            while (!load.isDone()) {
                String issue = Complaints.file(clients);
                long answered = System.nanoTime();
                if (isShown(issue, answered)) {
                    nanos.add(System.nanoTime() - answered);
                } else {
                    missing++;
                }
            }
            load.get();
        }
        return new Clients.Told(nanos.stream().sorted().toList(), missing, (System.nanoTime() - began) / 1e9);
    }

    private boolean isShown(String issue, long since) throws InterruptedException {
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            if (!db.queryForList("SELECT 1 FROM opd_queue WHERE id = ?", issue).isEmpty()) {
                return true;
            }
            Thread.sleep(1);
        }
        return false;
    }
}
