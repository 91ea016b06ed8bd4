package id.tuntas.ledger.sequence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events in the proven order. A token is one number, the last leaf read; there are no gaps in it and no clock. What is
 * shown by whoever reads from here is what is proven.
 */
public final class LedgerSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    static final long BEFORE_ALL = -1;

    private final JdbcClient db;
    private final Serializer serializer;
    private final Tail tail = new Tail(this::read, this::slowest);
    private final AtomicLong news = new AtomicLong();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final Set<LedgerStream> streams = ConcurrentHashMap.newKeySet();

    LedgerSource(JdbcClient db, Serializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /** There are new leaves. */
    void wake() {
        synchronized (news) {
            news.incrementAndGet();
            news.notifyAll();
        }
        listeners.forEach(Runnable::run);
    }

    /** From now on told of every new leaf, whichever node gave it, until it is forgotten. */
    void tell(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    long news() {
        return news.get();
    }

    /** Waits until there is other news than was known, or the time is over. */
    void awaitNews(long known, long millis) throws InterruptedException {
        synchronized (news) {
            if (news.get() == known && millis > 0) {
                news.wait(millis);
            }
        }
    }

    /** The events after a leaf, at most so many; those at the end of the log are read once for all who follow it. */
    List<TrackedEventMessage<?>> after(long leaf, int limit) {
        return tail.after(leaf, limit, news.get());
    }

    /** The limit is written out: PostgreSQL keeps a plan for any limit, which starts helpers for a handful of rows. */
    private List<TrackedEventMessage<?>> read(long leaf, int limit) {
        List<TrackedDomainEventData<byte[]>> rows = db.sql(
                        "SELECT leaf.leaf_index, " + StoredEvent.COLUMNS + """
                         FROM ledger_leaf leaf JOIN domain_event e ON e.global_index = leaf.global_index
                        WHERE leaf.leaf_index > ? ORDER BY leaf.leaf_index LIMIT %d""".formatted(limit))
                .param(leaf)
                .query((row, n) -> tracked(row.getLong(1), StoredEvent.read(row, 2)))
                .list();
        return messages(rows, serializer);
    }

    /** What these rows say; payload and metadata are decoded when somebody asks for them. */
    static List<TrackedEventMessage<?>> messages(List<TrackedDomainEventData<byte[]>> rows, Serializer serializer) {
        return List.copyOf(
                EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), serializer, NoOpEventUpcaster.INSTANCE)
                        .toList());
    }

    static TrackedDomainEventData<byte[]> tracked(long leaf, StoredEvent event) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(leaf),
                new GenericDomainEventEntry<>(
                        event.type(),
                        event.aggregateIdentifier(),
                        event.sequenceNumber(),
                        event.eventIdentifier(),
                        event.timeStamp(),
                        event.payloadType(),
                        event.payloadRevision(),
                        event.payload(),
                        event.metaData()));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        LedgerStream stream = new LedgerStream(this, leafOf(token));
        streams.add(stream);
        return stream;
    }

    void closed(LedgerStream stream) {
        streams.remove(stream);
    }

    private long slowest() {
        return streams.stream().mapToLong(LedgerStream::lastRead).min().orElse(Long.MAX_VALUE / 2);
    }

    private static long leafOf(@Nullable TrackingToken token) {
        return token == null ? BEFORE_ALL : token.position().orElse(BEFORE_ALL);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(BEFORE_ALL);
    }

    @Override
    public TrackingToken createHeadToken() {
        long size = db.sql("SELECT size FROM ledger_sequencer WHERE id = 1")
                .query(Long.class)
                .single();
        return new GlobalSequenceTrackingToken(size - 1);
    }

    /** Time stamps are text in one form of varying length, so the comparison looks at the instant, event by event. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        long leaf = BEFORE_ALL;
        List<TrackedEventMessage<?>> events = after(leaf, Sequencer.BATCH);
        while (!events.isEmpty()) {
            for (TrackedEventMessage<?> event : events) {
                if (!event.getTimestamp().isBefore(moment)) {
                    return new GlobalSequenceTrackingToken(leaf);
                }
                leaf = leafOf(event.trackingToken());
            }
            events = after(leaf, Sequencer.BATCH);
        }
        return new GlobalSequenceTrackingToken(leaf);
    }
}
