package id.tuntas.query.satisfaction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the region or of a unit in a period.
 *
 * @param unit code of the unit, null for the region
 * @param total without what is restricted, so that nothing of that can be found by subtraction
 * @param restricted what is restricted, whoever holds it: for the region only
 * @param units those that did anything that counts; empty for a unit, as {@code pairs} is
 */
record Report(
        @Nullable String unit,
        Period period,
        Line total,
        @Nullable Line restricted,
        List<Line> units,
        List<Line> villages,
        List<Line> categories,
        List<Week> trend,
        List<Pair> pairs,
        List<Ageing> ageing) {
    /**
     * Figures with what stands beside them on the page.
     *
     * @param code of the unit, place or category
     */
    record Line(String code, Figures figures, Tally tally) {
        static Line of(String code, Tally tally) {
            return new Line(code, Figures.of(code, tally), tally);
        }

        /** How many there are of this. */
        public int count(String what) {
            return tally.of(Count.valueOf(what));
        }

        /** Share of the first responses that came in time, 0 to 1. */
        public @Nullable BigDecimal responseOnTimeShare() {
            return Figures.share(tally.of(Count.RESPONDED_ON_TIME), tally.of(Count.RESPONDED_TIMED));
        }
    }

    /** A week of the trend, by its Monday. */
    record Week(LocalDate monday, Line line) {}

    /**
     * Two perangkat daerah between which issues went to and fro.
     *
     * @param there how many went from the first to the second; {@code back} the other way
     */
    record Pair(String first, String second, int there, int back) {
        public boolean isBothWays() {
            return there > 0 && back > 0;
        }
    }

    /**
     * What a unit has open at this moment, by days since the receipt.
     *
     * @param days how many there are under each of {@link Ageings#BOUNDS}, and of older ones
     * @param overdue of which the settle deadline has passed
     */
    record Ageing(String unit, List<Integer> days, int overdue) {
        Ageing {
            days = List.copyOf(days);
        }

        public int open() {
            return days.stream().mapToInt(Integer::intValue).sum();
        }
    }

    Report {
        units = List.copyOf(units);
        villages = List.copyOf(villages);
        categories = List.copyOf(categories);
        trend = List.copyOf(trend);
        pairs = List.copyOf(pairs);
        ageing = List.copyOf(ageing);
    }

    /** Versions of the policies by which the deadlines of the period and of the trend were counted. */
    public SortedSet<String> policies() {
        SortedSet<String> policies = new TreeSet<>(total.tally().policies());
        trend.forEach(week -> policies.addAll(week.line().tally().policies()));
        return policies;
    }

    /** Deadlines of the period or of the trend that were counted anew before they were met, whichever are more. */
    public int restated() {
        int shown = trend.stream()
                .mapToInt(week -> week.line().tally().of(Count.RESTATED))
                .sum();
        return Math.max(total.tally().of(Count.RESTATED), shown);
    }

    public boolean isEmpty() {
        return total.tally().counts().values().stream().allMatch(some -> some == 0);
    }
}
