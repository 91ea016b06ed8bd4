package id.tuntas.ledger.sequence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** One reader of the ledger: a batch ahead at most, woken by news, looking by itself now and then for other nodes'. */
final class LedgerStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int AHEAD = 500;
    static final long LOOK_AGAIN_MILLIS = 200;

    private final LedgerSource source;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private volatile long lastRead;
    private long known = -1;
    private long lookedAt;
    private Runnable listener = () -> {};

    LedgerStream(LedgerSource source, long lastRead) {
        this.source = source;
        this.lastRead = lastRead;
    }

    /** The last leaf that was read from the source, though perhaps not taken yet. */
    long lastRead() {
        return lastRead;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        fill();
        while (ahead.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            source.awaitNews(known, Math.min(left, LOOK_AGAIN_MILLIS));
            fill();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // waits on
        }
        return ahead.remove();
    }

    /** Without it Axon would look only every half a second, and every screen would be that late. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        source.forget(listener);
        listener = callback;
        source.tell(callback);
        return true;
    }

    private void fill() {
        long news = source.news();
        boolean mayHaveMore =
                news != known || System.nanoTime() - lookedAt > TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS);
        if (!ahead.isEmpty() || !mayHaveMore) {
            return;
        }
        lookedAt = System.nanoTime();
        var events = source.after(lastRead, AHEAD);
        if (events.size() < AHEAD) {
            known = news;
        }
        for (TrackedEventMessage<?> event : events) {
            ahead.add(event);
            lastRead = event.trackingToken().position().orElseThrow();
        }
    }

    @Override
    public void close() {
        source.forget(listener);
        source.closed(this);
        ahead.clear();
    }
}
