package id.tuntas.ledger.attempt;

import java.time.Duration;

/** All tries of a while are used up. */
public final class TooManyAttempts extends RuntimeException {
    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too-many-attempts");
        this.wait = wait;
    }

    /** How long until there is another one, at least a second. */
    public Duration waiting() {
        return wait;
    }
}
