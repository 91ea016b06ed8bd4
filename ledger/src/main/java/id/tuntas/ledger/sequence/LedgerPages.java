package id.tuntas.ledger.sequence;

import id.tuntas.ledger.sequence.LedgerReader.Page;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pages of the ledger, in order. Leaves have no gaps, so the bounds of every page are known beforehand and two threads
 * read and decode the next ones while the taker works on this one.
 */
public final class LedgerPages implements Iterator<Page>, AutoCloseable {
    private static final int READERS = 2;
    private static final int AHEAD = 3;

    private final Source source;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            READERS, Thread.ofPlatform().name("ledger-reader-", 0).factory());
    private final Queue<Future<Page>> ahead = new ArrayDeque<>();
    private final int size;
    private final long end;
    private long next;

    LedgerPages(long begin, long end, int size, Source source) {
        this.next = begin;
        this.end = end;
        this.size = size;
        this.source = source;
        readOn();
    }

    /** Reads the page from one leaf to before another. */
    interface Source {
        Page read(long begin, long end);
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty();
    }

    @Override
    public Page next() {
        Future<Page> page = ahead.poll();
        if (page == null) {
            throw new NoSuchElementException();
        }
        try {
            Page read = page.get();
            readOn();
            return read;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    private void readOn() {
        while (next < end && ahead.size() < AHEAD) {
            long begin = next;
            long after = Math.min(begin + size, end);
            ahead.add(readers.submit(() -> source.read(begin, after)));
            next = after;
        }
    }

    /** What was begun is read to its end; what waits is given up. */
    @Override
    public void close() {
        ahead.forEach(page -> page.cancel(false));
        readers.close();
    }
}
