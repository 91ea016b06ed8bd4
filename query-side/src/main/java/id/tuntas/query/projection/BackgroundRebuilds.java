package id.tuntas.query.projection;

import id.tuntas.ledger.maintenance.Rebuilds;
import id.tuntas.query.projection.Run.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rebuilds that somebody has asked a serving node for: one at a time, so that serving goes on as before. */
@Component
class BackgroundRebuilds implements Rebuilds, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRebuilds.class);

    private static final long LAST_MOMENT_MILLIS = 500;

    private final Projections projections;
    private final Runs runs;
    private final Rebuild rebuild;
    private final Semaphore free = new Semaphore(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild").factory());
    private volatile boolean closing;

    BackgroundRebuilds(Projections projections, Runs runs, Rebuild rebuild) {
        this.projections = projections;
        this.runs = runs;
        this.rebuild = rebuild;
    }

    @Override
    public List<String> projections() {
        return projections.names();
    }

    @Override
    public Answer start(String name, String account) {
        Optional<Projection> projection = projections.find(name);
        if (projection.isEmpty()) {
            return Answer.UNKNOWN_PROJECTION;
        }
        if (!isFree()) {
            return Answer.BUSY;
        }
        boolean begun = false;
        try {
            Run run = runs.begin(name, Kind.REBUILD, account);
            LOG.info("Rebuild of projection {} was started by account {}", name, account);
            thread.execute(() -> carryOut(projection.get(), run));
            begun = true;
            return Answer.STARTED;
        } catch (Runs.Taken e) {
            return Answer.BUSY;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    /** A run is seen to be done a moment before its thread is. */
    private boolean isFree() {
        try {
            return free.tryAcquire(LAST_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void carryOut(Projection projection, Run run) {
        try {
            long differing = rebuild.run(projection, run, this::watch);
            LOG.info(
                    "Projection {} is rebuilt; {} rows were other than the history tells", run.projection(), differing);
        } catch (CancellationException e) {
            LOG.warn("The rebuild of projection {} was given up because the program ends", run.projection());
        } catch (RuntimeException e) {
            LOG.error("Projection {} could not be rebuilt; what is shown stays as it was", run.projection(), e);
        } finally {
            free.release();
        }
    }

    private void watch(long done, long total) {
        if (closing) {
            throw new CancellationException();
        }
    }

    /** Waits for the page that is being worked on. */
    @Override
    public void close() {
        closing = true;
        thread.close();
    }
}
