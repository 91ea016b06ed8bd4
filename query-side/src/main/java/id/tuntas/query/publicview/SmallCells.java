package id.tuntas.query.publicview;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a sum that is shown are not shown themselves, because so few people stand behind them that one could be
 * known again. What is hidden must not follow from the rest either: so at least two parts are hidden together, and
 * {@link #SMALLEST} issues or more, if there are as many.
 */
final class SmallCells {
    /** As many as an average of ratings needs to be shown. */
    static final int SMALLEST = 5;

    private SmallCells() {}

    /** The parts that are hidden; a part of which there is nothing hides nobody. */
    static <K> Set<K> hidden(Map<K, Long> parts) {
        List<Map.Entry<K, Long>> bySize = parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        Set<K> hidden = new HashSet<>();
        long sum = 0;
        for (Map.Entry<K, Long> part : bySize) {
            boolean small = part.getValue() < SMALLEST;
            boolean uncovered = !hidden.isEmpty() && (hidden.size() == 1 || sum < SMALLEST);
            if (!small && !uncovered) {
                break;
            }
            hidden.add(part.getKey());
            sum += part.getValue();
        }
        return hidden;
    }
}
