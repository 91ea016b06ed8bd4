package id.tuntas.whole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The computer's clock, put forward as far as a test wants. One for all, because Axon keeps only one. */
final class MovedClock extends Clock {
    static final MovedClock CLOCK = new MovedClock();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private MovedClock() {}

    void forward(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The program computes in UTC");
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }
}
