package id.tuntas.query.limit;

import id.tuntas.query.page.TooOften;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often an account's calendar is read, by however many devices: once a minute, on each node. */
@Component
public class CalendarLimit {
    private static final int READINGS_PER_HOUR = 60;

    private final Buckets readings = new Buckets(Duration.ofHours(1));

    CalendarLimit() {}

    /**
     * Counts one reading.
     *
     * @throws TooOften when it was read too often
     */
    public void take(String account) {
        readings.take(account, READINGS_PER_HOUR);
    }
}
