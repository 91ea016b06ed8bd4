package id.tuntas.query.publicview;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The map's shades: none, and four steps of the same width from the smallest count that is shown to the largest.
 *
 * @param width of a step, at least 1
 */
record Shades(long width) {
    private static final int STEPS = 4;
    private static final long BELOW = SmallCells.SMALLEST - 1;

    /** A shade and the counts that have it. */
    record Step(int level, long from, long until) {}

    static Shades of(PublicStatistics shown) {
        long most = shown.districts().stream()
                .flatMap(district -> district.villages().stream())
                .map(PublicStatistics.Row::counts)
                .filter(Objects::nonNull)
                .mapToLong(Counts::total)
                .max()
                .orElse(0);
        return new Shades(Math.max(1, Math.ceilDiv(most - BELOW, STEPS)));
    }

    /** 0 for none, 1 to 4. */
    public int level(long count) {
        return Math.clamp(Math.ceilDiv(count - BELOW, width), 0, STEPS);
    }

    /** For the legend. */
    public List<Step> steps() {
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(level -> new Step(level, BELOW + (level - 1) * width + 1, BELOW + level * width))
                .toList();
    }
}
