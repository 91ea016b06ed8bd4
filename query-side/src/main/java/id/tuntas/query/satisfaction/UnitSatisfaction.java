package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Figures.Hours;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit's last twelve weeks in one line; null where there is nothing to be counted of.
 *
 * @param score indicative score, 25 to 100; null below {@link Figures#SHOWN_MIN} answers
 * @param n answers of reporters; never show the score without it
 * @param responseRate answers for each end of work of which the reporter could say something, 0 to 1
 * @param settleMedianHours real time from the receipt or the reopening to the answer
 * @param onTimeShare of what was settled, 0 to 1
 */
public record UnitSatisfaction(
        @Nullable BigDecimal score,
        int n,
        @Nullable BigDecimal responseRate,
        @Nullable BigDecimal settleMedianHours,
        @Nullable BigDecimal onTimeShare) {
    static UnitSatisfaction of(Figures figures) {
        Hours settle = figures.settleHours();
        return new UnitSatisfaction(
                figures.indicativeScore(),
                figures.n(),
                figures.responseRate(),
                settle == null ? null : settle.median(),
                figures.onTimeShare());
    }
}
