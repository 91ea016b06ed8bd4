package id.tuntas.query.satisfaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Durations in whole minutes, every single one, so that a median of any of them together is exact. */
final class Minutes {
    static final Minutes NONE = new Minutes(new int[0]);

    private static final int MINUTES_PER_HOUR = 60;
    private static final int PERCENTILE = 90;
    private static final int PERCENT = 100;

    private final int[] sorted;

    private Minutes(int[] sorted) {
        this.sorted = sorted;
    }

    static Minutes of(int... some) {
        int[] sorted = some.clone();
        Arrays.sort(sorted);
        return new Minutes(sorted);
    }

    static Minutes together(Collection<Minutes> parts) {
        int[] all = new int[parts.stream().mapToInt(part -> part.sorted.length).sum()];
        int at = 0;
        for (Minutes part : parts) {
            System.arraycopy(part.sorted, 0, all, at, part.sorted.length);
            at += part.sorted.length;
        }
        Arrays.sort(all);
        return new Minutes(all);
    }

    /** Reads what {@link #text} wrote. */
    static Minutes read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == ' ' ? 1 : 0;
        }
        int[] read = new int[count];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                at++;
            } else {
                read[at] = read[at] * 10 + (text.charAt(i) - '0');
            }
        }
        return new Minutes(read);
    }

    /** The durations from the shortest, with spaces between. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int one : sorted) {
            text.append(text.isEmpty() ? "" : " ").append(one);
        }
        return text.toString();
    }

    /** The middle one, or halfway between the two middle ones, in hours with one decimal; null of none. */
    @Nullable
    BigDecimal medianHours() {
        int n = sorted.length;
        return n == 0 ? null : hours((long) sorted[(n - 1) / 2] + sorted[n / 2], 2);
    }

    /** The shortest one that at least nine of ten do not exceed, in hours with one decimal; null of none. */
    @Nullable
    BigDecimal p90Hours() {
        int n = sorted.length;
        return n == 0 ? null : hours(sorted[(int) (((long) PERCENTILE * n + PERCENT - 1) / PERCENT) - 1], 1);
    }

    private static BigDecimal hours(long minutes, int of) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf((long) MINUTES_PER_HOUR * of), 1, RoundingMode.HALF_UP);
    }
}
