package id.tuntas.query.publicview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static final long SEED = 20261122;
    private static final int ROUNDS = 5_000;

    @Test
    void whatIsSmallIsHiddenAndWhatIsNoneHidesNobody() {
        assertThat(SmallCells.hidden(Map.of("a", 0L, "b", 1L, "c", 4L, "d", 5L, "e", 9L)))
                .containsExactlyInAnyOrder("b", "c");
        assertThat(SmallCells.hidden(Map.of("a", 0L, "b", 5L))).isEmpty();
        assertThat(SmallCells.hidden(Map.<String, Long>of())).isEmpty();
    }

    /** The sum is shown, so a single hidden part would be what is missing from it. */
    @Test
    void aSingleSmallPartIsHiddenTogetherWithTheNextOne() {
        assertThat(SmallCells.hidden(Map.of("a", 2L, "b", 7L, "c", 30L))).containsExactlyInAnyOrder("a", "b");
        assertThat(SmallCells.hidden(Map.of("a", 1L, "b", 1L, "c", 6L, "d", 40L)))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void nothingHiddenFollowsFromTheRest() {
        Random chance = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, Long> parts = new HashMap<>();
            for (int part = 0; part < 1 + chance.nextInt(8); part++) {
                parts.put(part, (long) chance.nextInt(12));
            }
            Set<Integer> hidden = SmallCells.hidden(parts);
            long more = parts.values().stream().filter(count -> count > 0).count();
            LongStream hiddenCounts = hidden.stream().mapToLong(parts::get);
            assertThat(parts.entrySet())
                    .as("%s, hidden %s", parts, hidden)
                    .allMatch(part -> part.getValue() == 0
                            || part.getValue() >= SmallCells.SMALLEST
                            || hidden.contains(part.getKey()));
            if (!hidden.isEmpty() && hidden.size() < more) {
                assertThat(hidden).as("%s", parts).hasSizeGreaterThan(1);
                assertThat(hiddenCounts.sum()).as("%s", parts).isGreaterThanOrEqualTo(SmallCells.SMALLEST);
            }
        }
    }
}
