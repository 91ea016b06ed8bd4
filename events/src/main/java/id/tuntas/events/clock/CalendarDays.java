package id.tuntas.events.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Every day counts. */
record CalendarDays(ZoneId zone) implements DayCount {
    @Override
    public long dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone).toEpochDay();
    }

    /** One second before midnight, so that whoever writes the moment down writes the right date. */
    @Override
    public Instant endOf(long day) {
        return LocalDate.ofEpochDay(day + 1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    @Override
    public long countBetween(long after, long last) {
        return Math.max(0, last - after);
    }

    @Override
    public long nthAfter(long after, long n) {
        return after + n;
    }

    @Override
    public DayKind kindOf(long day) {
        return DayKind.COUNTED;
    }

    @Override
    public @Nullable String nameOf(long day) {
        return null;
    }
}
