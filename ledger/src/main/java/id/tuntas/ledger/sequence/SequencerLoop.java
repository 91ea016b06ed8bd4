package id.tuntas.ledger.sequence;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Wakes the sequencer: at once after a commit of this node, and slowly by itself for those of others. */
public final class SequencerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    private static final long POLL_MILLIS = 100;

    /** Commits that come in this time share a turn, and what follows from it: batches of every projection. */
    private static final long GATHER_MILLIS = 4;

    /** A turn of another node is over soon, and what it did not find is for the next one. */
    private static final long WHILE_BUSY_MILLIS = 10;

    private static final long AFTER_ERROR_MILLIS = 1_000;
    private static final long INTRUDERS_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final int INTRUDERS_SHOWN = 10;

    private final Supplier<Sequencer.Turn> turns;
    private final IntFunction<List<Long>> intruders;
    private final Runnable sequenced;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * Makes the loop.
     *
     * @param turns what is done each time
     * @param intruders at most so many rows that were written into history
     * @param sequenced told whenever there are new leaves, of this node or another
     */
    SequencerLoop(Supplier<Sequencer.Turn> turns, IntFunction<List<Long>> intruders, Runnable sequenced) {
        this.turns = turns;
        this.intruders = intruders;
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
                Sequencer.Turn turn = turns.get();
                if (turn.size() != size) {
                    size = turn.size();
                    sequenced.run();
                }
                if (System.nanoTime() - lookedForIntruders > INTRUDERS_EVERY_NANOS) {
                    lookedForIntruders = System.nanoTime();
                    alarm(intruders.apply(INTRUDERS_SHOWN));
                }
                if (turn.busy()) {
                    Thread.sleep(WHILE_BUSY_MILLIS);
                } else if (!turn.more() && signal.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER_MILLIS);
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

    /** Ends after the last request has been answered: whoever waits for what it did shall see it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
