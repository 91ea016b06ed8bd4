package id.tuntas.query.projection;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets an event apart that a projection cannot show, with the later ones of its history, so that all others go on. What
 * failed is first told again: only then each event has a savepoint of its own, which would cost every event a way to the
 * database, and without which PostgreSQL would let nothing more be written in this transaction.
 */
final class PoisonApart implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(PoisonApart.class);
    private static final String WAITING = "id.tuntas.waiting";

    /** So many leaves after a failure are told with care: where one is poison, others like it may follow. */
    private static final int CAREFUL_LEAVES = 1_000;

    private final String projection;
    private final DeadLetters letters;
    private final TransactionTemplate nested;
    private final AtomicLong carefulBefore = new AtomicLong();

    PoisonApart(String projection, DeadLetters letters, TransactionTemplate nested) {
        this.projection = projection;
        this.letters = letters;
        this.nested = nested;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain)
            throws Exception {
        EventMessage<?> message = batch.getMessage();
        if (!(message instanceof DomainEventMessage<?> event) || !(message instanceof TrackedEventMessage<?> tracked)) {
            return chain.proceed();
        }
        Set<String> waiting = waiting(batch, projection, letters);
        if (waiting.contains(event.getAggregateIdentifier())) {
            return null; // read again when the one before it is tried again
        }
        long leaf = tracked.trackingToken().position().orElseThrow();
        try {
            return leaf < carefulBefore.get() ? withCare(chain) : chain.proceed();
        } catch (Exception e) {
            boolean seenBefore = leaf < carefulBefore.getAndUpdate(before -> Math.max(before, leaf + CAREFUL_LEAVES));
            if (!seenBefore || Failures.arePassing(e) || !put(event, leaf, e)) {
                throw e;
            }
            waiting.add(event.getAggregateIdentifier());
            return null;
        }
    }

    /** The histories that wait, looked up once for a batch; what is set apart now is added. */
    static Set<String> waiting(UnitOfWork<?> batch, String projection, DeadLetters letters) {
        return batch.getOrComputeResource(WAITING, none -> letters.waiting(projection));
    }

    private @Nullable Object withCare(InterceptorChain chain) {
        return nested.execute(savepoint -> {
            try {
                return chain.proceed();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private boolean put(DomainEventMessage<?> event, long leaf, Exception failure) {
        String type = Failures.storedType(event);
        if (!letters.put(projection, event, type, leaf, failure)) {
            return false;
        }
        LOG.error(
                "Projection {} cannot show leaf {} ({}); its history waits, the others go on",
                projection,
                leaf,
                type,
                failure);
        return true;
    }
}
