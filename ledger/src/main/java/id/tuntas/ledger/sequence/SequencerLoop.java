package id.tuntas.ledger.sequence;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Wakes the sequencer: at once after a commit of this node, and slowly by itself for those of others. */
public final class SequencerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    private static final long POLL_MILLIS = 100;
    private static final long AFTER_ERROR_MILLIS = 1_000;
    private static final long INTRUDERS_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int INTRUDERS_SHOWN = 10;

    private final Sequencer sequencer;
    private final Runnable sequenced;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * Makes the loop.
     *
     * @param sequenced told whenever there are new leaves, of this node or another
     */
    SequencerLoop(Sequencer sequencer, Runnable sequenced) {
        this.sequencer = sequencer;
        this.sequenced = sequenced;
    }

    /** Something was committed. */
    public void wake() {
        signal.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("sequencer").start(this::run);
    }

    private void run() {
        long lookedForIntruders = System.nanoTime();
        long size = -1;
        while (running) {
            try {
                Sequencer.Turn turn = sequencer.turn();
                if (turn.size() != size) {
                    size = turn.size();
                    sequenced.run();
                }
                if (System.nanoTime() - lookedForIntruders > INTRUDERS_EVERY_NANOS) {
                    lookedForIntruders = System.nanoTime();
                    alarm(sequencer.intruders(INTRUDERS_SHOWN));
                }
                if (!turn.more() && signal.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The sequencer could not take its turn and tries again", e);
                pause();
            }
        }
    }

    private static void alarm(List<Long> intruders) {
        if (!intruders.isEmpty()) {
            LOG.error("ALARM: rows appeared below the watermark of the history, at index {}", intruders);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_ERROR_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread is not interrupted: it ends after its turn. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        Thread ending = thread;
        thread = null;
        if (ending != null) {
            try {
                ending.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
