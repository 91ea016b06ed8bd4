package id.tuntas.query.opendata;

import id.tuntas.query.page.Invalid;
import id.tuntas.query.tracking.PublicStage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are asked for.
 *
 * @param from first local day on which they were filed; {@code until} the last one
 * @param place code of the kelurahan or kecamatan that is told with them, null for any and none
 * @param category null for any
 * @param stage null for any
 */
record OpenWish(
        LocalDate from,
        LocalDate until,
        @Nullable String place,
        @Nullable String category,
        @Nullable PublicStage stage) {
    /** A year, leap years too: what is older is asked for year by year. */
    static final int DAYS_MAX = 366;

    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2099;

    /**
     * A wish; of a span that is open the other end is {@value #DAYS_MAX} days away, or today.
     *
     * @throws Invalid when the span is none, or too long
     */
    static OpenWish of(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String place,
            @Nullable String category,
            @Nullable PublicStage stage,
            LocalDate today) {
        require(from, "from");
        require(until, "until");
        LocalDate last = until == null ? from == null ? today : earlier(from.plusDays(DAYS_MAX - 1), today) : until;
        LocalDate first = from == null ? last.minusDays(DAYS_MAX - 1) : from;
        if (first.isAfter(last)) {
            throw new Invalid("until", "invalid.period-turned");
        }
        if (ChronoUnit.DAYS.between(first, last) >= DAYS_MAX) {
            throw new Invalid("from", "opendata.invalid.span");
        }
        return new OpenWish(first, last, orNull(place), orNull(category), stage);
    }

    private static void require(@Nullable LocalDate day, String field) {
        if (day != null && (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX)) {
            throw new Invalid(field, "opendata.invalid.day");
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate today) {
        return one.isAfter(today) && !today.isBefore(one.minusDays(DAYS_MAX - 1)) ? today : one;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
