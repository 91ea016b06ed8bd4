package id.tuntas.query.publicview;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The months (UTC) in which issues were filed that are told of.
 *
 * @param year the calendar year, null for the last twelve months
 */
record PublicPeriod(@Nullable Integer year, YearMonth from, YearMonth until) {
    private static final int MONTHS = 12;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2099;

    static PublicPeriod of(@Nullable Integer year, Clock clock) {
        if (year == null) {
            YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
            return new PublicPeriod(null, now.minusMonths(MONTHS - 1), now);
        }
        int known = Math.clamp(year, YEAR_MIN, YEAR_MAX);
        return new PublicPeriod(known, YearMonth.of(known, 1), YearMonth.of(known, MONTHS));
    }

    Instant begins() {
        return from.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant ends() {
        return until.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
