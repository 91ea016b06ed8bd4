package id.tuntas.query.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks every few seconds for histories that are to be tried again; every node does, and the bookmark's lock lets one. */
@Component
@Profile("!command-line")
class LetterLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LetterLoop.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final LetterRound round;
    private CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean running;

    LetterLoop(LetterRound round) {
        this.round = round;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        running = true;
        CountDownLatch end = stopped;
        Thread.ofPlatform().daemon().name("dead-letters").start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    round.run();
                } catch (RuntimeException e) {
                    LOG.warn("What could not be shown could not be tried again; the next round comes", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
