package id.tuntas.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Shows a batch of new events together, with one statement for all rows of a kind, instead of one event after the other.
 * Where that fails, the events are told one by one when the batch is tried again, so that {@link PoisonApart} learns
 * which one it was; and so they are while the history of such a one waits.
 *
 * <p>The projection's bookmark is taken before its rows, as a rebuild does when it takes over: whoever took the rows first
 * and wanted the bookmark at the end would wait for the other in a circle.
 */
final class LiveBatch implements MessageHandlerInterceptor<EventMessage<?>> {
    private static final String SHOWN = LiveBatch.class.getName();

    private final Projection projection;
    private final Bookmarks bookmarks;
    private final DeadLetters letters;
    private volatile long oneByOneUntil = -1;

    LiveBatch(Projection projection, Bookmarks bookmarks, DeadLetters letters) {
        this.projection = projection;
        this.bookmarks = bookmarks;
        this.letters = letters;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (!(work instanceof BatchingUnitOfWork<?> batch)) {
            bookmarks.lock(projection.name());
            return chain.proceed();
        }
        if (batch.isFirstMessage()) {
            bookmarks.lock(projection.name());
            batch.resources().put(SHOWN, isShown(batch));
        }
        return Boolean.TRUE.equals(batch.resources().get(SHOWN)) ? null : chain.proceed();
    }

    /** Whether the whole batch is shown now. */
    private boolean isShown(BatchingUnitOfWork<?> batch) {
        long end = position(batch.getMessages().getLast());
        if (position(batch.getMessages().getFirst()) <= oneByOneUntil
                || !PoisonApart.waiting(batch, projection.name(), letters).isEmpty()) {
            return false;
        }
        List<DomainEventMessage<?>> told = new ArrayList<>(batch.getMessages().size());
        for (var message : batch.getMessages()) {
            if (message instanceof DomainEventMessage<?> event
                    && projection.events().isAssignableFrom(event.getPayloadType())) {
                told.add(event);
            }
        }
        oneByOneUntil = end;
        projection.apply(told, Place.LIVE);
        oneByOneUntil = -1;
        return true;
    }

    private static long position(Object message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1)
                : -1;
    }
}
