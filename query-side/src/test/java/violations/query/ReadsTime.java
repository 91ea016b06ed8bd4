package violations.query;

import java.time.Clock;
import java.time.Instant;

final class ReadsTime {
    Instant wrong() {
        return Instant.now();
    }

    Instant right(Clock clock) {
        return Instant.now(clock);
    }
}
