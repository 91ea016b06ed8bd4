package id.tuntas.query.whatif;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Keeps the only worker busy, for tests of what is shown meanwhile. */
public final class BusyWorker {
    private BusyWorker() {}

    /**
     * Begins a count that does not end by itself.
     *
     * @param beans gives the program's bean of a type
     * @return ends it
     */
    public static Runnable hold(Function<Class<?>, ?> beans) {
        CountDownLatch free = new CountDownLatch(1);
        ((Counting) beans.apply(Counting.class)).of(null, "uji", "sibuk", watcher -> {
            waitFor(free);
            return "";
        });
        return free::countDown;
    }

    static void waitFor(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
