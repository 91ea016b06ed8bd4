package id.tuntas.whole;

import java.time.Duration;

/** A test's journey into the future, from which it brings the clock back. */
final class Journey implements AutoCloseable {
    private Duration travelled = Duration.ZERO;

    Journey() {
        Server.holdTimers();
    }

    void forward(Duration time) {
        travelled = travelled.plus(time);
        MovedClock.CLOCK.forward(time);
    }

    @Override
    public void close() {
        MovedClock.CLOCK.forward(travelled.negated());
        Server.letTimersGo();
    }
}
