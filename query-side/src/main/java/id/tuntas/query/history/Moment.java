package id.tuntas.query.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A minute as it stands in a {@code datetime-local} field, by the region's clocks; what happened within it counts. */
public record Moment(LocalDateTime minute, ZoneId zone) {
    /** The minute's beginning. */
    public Instant begin() {
        return minute.atZone(zone).toInstant();
    }

    /** The last instant of the minute that any event can have. */
    public Instant end() {
        return minute.plusMinutes(1).atZone(zone).toInstant().minusNanos(1);
    }
}
