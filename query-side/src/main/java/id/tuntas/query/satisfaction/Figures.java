package id.tuntas.query.satisfaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What reporters said and how long it took; an indicator, never the official index. Counted exactly and rounded once,
 * at the end, half-up: shares (0 to 1) to 4 decimals, means and score to 2, hours to 1. What has nothing to be counted
 * of is null.
 *
 * @param unit the unit, or the region's code
 * @param n answers of reporters
 * @param responseRate answers for each end of work of which the reporter could say something
 * @param means of marks from 1 to 4; null, like the score, below {@link #SHOWN_MIN} answers
 * @param indicativeScore mean of the three means times 25: 25 to 100
 * @param firstResponseHours from the unit's charge to its first word, in hours of real time
 * @param settleHours from the receipt or the reopening to the answer
 * @param onTimeShare of what was settled while a clock ran, as the clock's own events say
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figures(
        String unit,
        int n,
        @Nullable BigDecimal responseRate,
        @Nullable BigDecimal solvedShare,
        @Nullable Means means,
        @Nullable BigDecimal indicativeScore,
        @Nullable Hours firstResponseHours,
        @Nullable Hours settleHours,
        @Nullable BigDecimal onTimeShare,
        int reopened,
        int returned,
        int transferred) {
    /** Of fewer answers no mean is shown (domain.md, section 5). */
    static final int SHOWN_MIN = 5;

    private static final int SHARE_DECIMALS = 4;
    private static final int MARKS = 3;
    private static final int FACTOR = 25;

    /** Means of the marks for speed (U3), conduct (U7) and handling (U8). */
    public record Means(BigDecimal speed, BigDecimal conduct, BigDecimal handling) {}

    /** In hours; the 90th percentile is the shortest that nine of ten do not exceed. */
    public record Hours(BigDecimal median, BigDecimal p90) {}

    static Figures of(String unit, Tally tally) {
        int n = tally.of(Count.ANSWERS);
        boolean shown = n >= SHOWN_MIN;
        return new Figures(
                unit,
                n,
                share(n, tally.of(Count.ASKED)),
                share(tally.of(Count.SOLVED), n),
                shown ? means(tally, n) : null,
                shown ? score(tally, n) : null,
                hours(tally.responding()),
                hours(tally.settling()),
                share(tally.of(Count.ON_TIME), tally.of(Count.TIMED)),
                tally.of(Count.REOPENED),
                tally.of(Count.RETURNED),
                tally.of(Count.TRANSFERRED));
    }

    private static Means means(Tally tally, int n) {
        return new Means(
                divided(tally.of(Count.SPEED), n, 2),
                divided(tally.of(Count.CONDUCT), n, 2),
                divided(tally.of(Count.HANDLING), n, 2));
    }

    private static BigDecimal score(Tally tally, int n) {
        long marks = (long) tally.of(Count.SPEED) + tally.of(Count.CONDUCT) + tally.of(Count.HANDLING);
        return divided(marks * FACTOR, (long) n * MARKS, 2);
    }

    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : divided(part, whole, SHARE_DECIMALS);
    }

    private static BigDecimal divided(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    private static @Nullable Hours hours(Minutes minutes) {
        BigDecimal median = minutes.medianHours();
        BigDecimal p90 = minutes.p90Hours();
        return median == null || p90 == null ? null : new Hours(median, p90);
    }
}
