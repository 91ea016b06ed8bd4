package id.tuntas.ledger.checkpoint;

import id.tuntas.ledger.node.Nodes;
import id.tuntas.ledger.witness.WitnessClient;
import id.tuntas.ledger.witness.WitnessRefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Signs every five seconds while the log grows, and then asks the witnesses, which is the first node's to do. */
final class CheckpointLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointLoop.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Checkpoints checkpoints;
    private final Nodes nodes;
    private final List<WitnessClient> witnesses;
    private final Set<WitnessClient> silent = new HashSet<>();
    private CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean running;

    CheckpointLoop(Checkpoints checkpoints, Nodes nodes, List<WitnessClient> witnesses) {
        this.checkpoints = checkpoints;
        this.nodes = nodes;
        this.witnesses = witnesses;
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
                if (sign() && nodes.isFirst()) {
                    witnesses.forEach(this::cosign);
                }
            } while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sign() {
        try {
            return checkpoints.signInTurn();
        } catch (HistoryChangedException e) {
            LOG.error("ALARM: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("No checkpoint could be signed; it is tried again", e);
        }
        return false;
    }

    /** A witness that cannot be reached is asked again with the next round; that it is silent is said once. */
    private void cosign(WitnessClient witness) {
        try {
            checkpoints.cosign(witness);
            if (silent.remove(witness)) {
                LOG.info("The witness {} cosigns again", witness.verifier().name());
            }
        } catch (WitnessRefusedException e) {
            LOG.error("ALARM: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            if (silent.add(witness)) {
                LOG.warn("No cosignature of {}: {}", witness.verifier().name(), e.toString());
            }
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

    /** Ends after the last request has been answered. */
    @Override
    public int getPhase() {
        return 0;
    }
}
