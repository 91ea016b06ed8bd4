package id.tuntas.ledger.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The database's time, as a node knows it between two looks: for what nodes agree on, such as when a claim is over. No
 * node's own clock can mislead it.
 */
final class StoreClock extends Clock {
    private volatile Known known;

    StoreClock(Instant beginning) {
        known = new Known(beginning, System.nanoTime());
    }

    private record Known(Instant time, long nanos) {}

    /** The database said that it is so late now. */
    void isNow(Instant time) {
        known = new Known(time, System.nanoTime());
    }

    @Override
    public Instant instant() {
        Known last = known;
        return last.time().plus(Duration.ofNanos(System.nanoTime() - last.nanos()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
