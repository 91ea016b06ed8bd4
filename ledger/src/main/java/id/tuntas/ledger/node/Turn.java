package id.tuntas.ledger.node;

import java.time.Duration;

/**
 * What only one node at a time may do, and how long a node that hangs can keep the others from it. None of it lasts: a turn
 * is a transaction, for whose end a gap in the history waits.
 */
public enum Turn {
    /** What a start brings into history and accounts. */
    START(Duration.ofMinutes(2)),
    /** Signing what the log has become. */
    CHECKPOINT(Duration.ofSeconds(30)),
    /** Writing the list of what was erased, a file that nodes share. */
    ERASURES(Duration.ofSeconds(30));

    private final Duration hangMax;

    Turn(Duration hangMax) {
        this.hangMax = hangMax;
    }

    Duration hangMax() {
        return hangMax;
    }
}
