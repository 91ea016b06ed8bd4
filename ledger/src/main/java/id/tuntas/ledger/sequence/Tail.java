package id.tuntas.ledger.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, kept in memory until all who follow the log have them: so each is read and decoded once for all
 * projections. Leaves never change, so what is kept here cannot become wrong. Whoever is further behind, or begins later,
 * reads for itself.
 */
final class Tail {
    /** An ordinary event takes about 5 KB once it is decoded. */
    private static final int KEPT = 2_000;

    private static final int READ = 500;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(LedgerStream.LOOK_AGAIN_MILLIS / 2);

    private final Source source;
    private final LongSupplier slowest;
    private final List<TrackedEventMessage<?>> events = new ArrayList<>();
    private long last = Long.MIN_VALUE;
    private long known = -1;
    private long lookedAt = System.nanoTime() - LOOK_AGAIN_NANOS;

    /**
     * Makes an empty one.
     *
     * @param slowest the last leaf that all who follow have
     */
    Tail(Source source, LongSupplier slowest) {
        this.source = source;
        this.slowest = slowest;
    }

    /** Reads events after a leaf, gapless and in their order. */
    interface Source {
        List<TrackedEventMessage<?>> read(long leaf, int limit);
    }

    /**
     * The events after a leaf.
     *
     * @param news a number that changes whenever there is something new; without it a look in vain is not repeated at once
     */
    List<TrackedEventMessage<?>> after(long leaf, int limit, long news) {
        List<TrackedEventMessage<?>> kept = kept(leaf, limit, news);
        return kept == null ? source.read(leaf, limit) : kept;
    }

    /** Null when these events are no longer, or not yet, kept. */
    private synchronized @Nullable List<TrackedEventMessage<?>> kept(long leaf, int limit, long news) {
        if (leaf > last) {
            // The first reader, or one that begins at the end of the log, which this one has not reached yet.
            events.clear();
            last = leaf;
            known = -1;
        }
        if (leaf < last - events.size()) {
            return null;
        }
        if (leaf == last && mayHaveMore(news)) {
            readOn(leaf, news);
        }
        int from = Math.toIntExact(leaf - last + events.size());
        return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
    }

    private boolean mayHaveMore(long news) {
        return news != known || System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS;
    }

    private void readOn(long asked, long news) {
        lookedAt = System.nanoTime();
        List<TrackedEventMessage<?>> found = source.read(last, READ);
        if (found.size() < READ) {
            known = news;
        }
        events.addAll(found);
        last += found.size();
        // Whoever asks now may be none of those who follow.
        long done = Math.min(slowest.getAsLong(), asked) - last + events.size();
        long surplus = Math.max(events.size() - KEPT, done);
        if (surplus > 0) {
            events.subList(0, Math.toIntExact(surplus)).clear();
        }
    }
}
