package id.tuntas.events.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand lives of issues by chance, each step as the slow clerk would have it. A failure prints seed and life. */
class HistoriesTest {
    private static final int HISTORIES = 10_000;
    private static final long SEED = 2026_11_22L;

    @Test
    void theClocksSayAfterEachStepWhatTheClerkSays() {
        Map<String, Integer> seen = new TreeMap<>();
        LongStream.range(SEED, SEED + HISTORIES).forEach(seed -> {
            Story story = new Story(seed);
            story.tell();
            Stream.of(story.toString().split("\n", -1))
                    .skip(1)
                    .forEach(line -> seen.merge(line.split(" ", -1)[1], 1, Integer::sum));
        });
        assertThat(seen)
                .as("what happened in them")
                .hasSize(11)
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(1_000));
    }
}
