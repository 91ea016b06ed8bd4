package id.tuntas.events.clock;

import java.time.LocalTime;

/** Local times between which the office is open on a day. Breaks do not matter to any deadline. */
public record OfficeHours(LocalTime opens, LocalTime closes) {
    /** @throws IllegalArgumentException when it does not close after it opens, on the same day */
    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("An office that opens at " + opens + " cannot close at " + closes);
        }
    }
}
