package id.tuntas.query.page;

import java.time.Duration;

/** Somebody asked more often than is good for the others; the same may be asked again after a while. */
public final class TooOften extends RuntimeException {
    private final Duration wait;

    /** @param wait until then nothing is answered */
    public TooOften(Duration wait) {
        super("too often");
        this.wait = wait;
    }

    /** Whole seconds to wait, never 0. */
    long seconds() {
        return wait.toSeconds() + 1;
    }
}
