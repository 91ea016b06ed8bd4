package id.tuntas.query.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Right once, and from then on as steady as the machine: a computer's clock that is put back does not make a projection
 * wait for the time to come round again.
 */
final class SteadyClock extends Clock {
    private final Instant start = Clock.systemUTC().instant();
    private final long startNanos = System.nanoTime();

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
