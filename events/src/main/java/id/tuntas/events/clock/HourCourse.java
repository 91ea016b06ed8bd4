package id.tuntas.events.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The way of a limit of clock hours past its pauses. */
final class HourCourse {
    private Duration left;
    private Instant runsFrom;
    private int pausesTaken;
    private boolean held;

    /** @param pauses merged and after the start */
    HourCourse(Duration limit, Instant startedAt, List<Pause> pauses) {
        left = limit;
        runsFrom = startedAt;
        for (Pause pause : pauses) {
            Duration ran = Duration.between(runsFrom, pause.from());
            // A pause that begins in the very moment of the deadline still holds it: that moment is in time.
            if (ran.compareTo(left) > 0) {
                break;
            }
            left = left.minus(ran);
            runsFrom = pause.end();
            pausesTaken++;
            held = pause.isOpen();
        }
    }

    boolean isHeld() {
        return held;
    }

    Duration left() {
        return left;
    }

    Instant end() {
        return runsFrom.plus(left);
    }

    /** How many of the pauses began before the end. */
    int pausesTaken() {
        return pausesTaken;
    }
}
