package id.tuntas.ledger.checkpoint;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Signs every five seconds while the log grows. */
final class CheckpointLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointLoop.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Checkpoints checkpoints;
    private CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean running;

    CheckpointLoop(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        running = true;
        CountDownLatch end = stopped;
        Thread.ofPlatform().daemon().name("checkpoints").start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        try {
            do {
                sign();
            } while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sign() {
        try {
            checkpoints.signIfGrown();
        } catch (HistoryChangedException e) {
            LOG.error("ALARM: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("No checkpoint could be signed; it is tried again", e);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
