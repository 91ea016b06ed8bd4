package id.tuntas.query.projection;

import id.tuntas.ledger.node.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Which node keeps the rows of which projection: they are dealt out by name over the nodes that are there, one after the
 * other, so that no node has more than one more than another. Every node reckons the same and takes its own only; what
 * has become another's it gives away.
 */
final class ClaimShares implements MaxSegmentProvider {
    /** How often a node looks for what it should have: so long nobody keeps a projection that changes hands. */
    static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private static final long AWAY_MILLIS = 2 * LOOKS_EVERY.toMillis();

    private final Nodes nodes;
    private final ObjectProvider<Projections> projections;
    private final Clock processors;
    private final Supplier<EventProcessingConfiguration> processing;
    private final AtomicBoolean started;

    /**
     * Makes it.
     *
     * @param processors the clock by which the processors count
     * @param started whether the processors have been built: a builder asks too, to judge the answer
     */
    ClaimShares(
            Nodes nodes,
            ObjectProvider<Projections> projections,
            Clock processors,
            Supplier<EventProcessingConfiguration> processing,
            AtomicBoolean started) {
        this.nodes = nodes;
        this.projections = projections;
        this.processors = processors;
        this.processing = processing;
        this.started = started;
    }

    @Override
    public int getMaxSegments(String projection) {
        if (!started.get() || isOurs(projection)) {
            return 1;
        }
        return processing
                .get()
                .eventProcessor(projection, StreamingEventProcessor.class)
                .filter(processor -> !processor.processingStatus().isEmpty())
                .map(this::giveAway)
                .orElse(0);
    }

    private boolean isOurs(String projection) {
        List<String> living = nodes.living();
        int place = Math.max(projections.getObject().names().indexOf(projection), 0);
        return living.isEmpty() || living.get(place % living.size()).equals(nodes.name());
    }

    /** A node that leaves keeps what it has to its end, for it still has requests that wait for their rows. */
    private int giveAway(StreamingEventProcessor processor) {
        if (nodes.living().contains(nodes.name())) {
            // Axon adds this to the events' clock and compares it with the processors'.
            Duration apart = Duration.between(GenericEventMessage.clock.instant(), processors.instant());
            processor.releaseSegment(0, AWAY_MILLIS + apart.toMillis(), TimeUnit.MILLISECONDS);
        }
        return 1;
    }
}
