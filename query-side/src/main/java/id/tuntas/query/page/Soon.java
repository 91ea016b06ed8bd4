package id.tuntas.query.page;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits a moment for what was just recorded to be shown, and shows what there is when it does not come. */
public final class Soon {
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

    private Soon() {}

    /** What is seen as soon as it is new enough, or at the latest after two seconds. */
    public static <T> T look(Supplier<T> look, Predicate<T> isNewEnough) {
        return look(look, isNewEnough, WAIT_MAX);
    }

    /** The same for work that nobody's request waits for, which may take longer. */
    public static <T> T look(Supplier<T> look, Predicate<T> isNewEnough, Duration max) {
        long end = System.nanoTime() + max.toNanos();
        T seen = look.get();
        while (!isNewEnough.test(seen) && System.nanoTime() < end && pause()) {
            seen = look.get();
        }
        return seen;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
