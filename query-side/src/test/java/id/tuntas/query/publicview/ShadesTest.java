package id.tuntas.query.publicview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShadesTest {
    @Test
    void everyCountThatIsShownHasTheShadeOfItsStepInTheLegend() {
        for (long most = 0; most < 200; most++) {
            Shades shades = Shades.of(shown(most));
            assertThat(shades.level(0)).isZero();
            for (long count = SmallCells.SMALLEST; count <= most; count++) {
                long counted = count;
                int level = shades.level(count);
                assertThat(shades.steps())
                        .filteredOn(step -> step.level() == level)
                        .as("%s of %s", count, most)
                        .singleElement()
                        .matches(step -> step.from() <= counted && counted <= step.until());
            }
        }
    }

    private static PublicStatistics shown(long most) {
        Counts counts = new Counts(most, most, 0, 0, 0, 0, 0, 0, 0);
        PublicStatistics.Row village = new PublicStatistics.Row("v", "v", counts);
        PublicStatistics.Row hidden = new PublicStatistics.Row("h", "h", null);
        return new PublicStatistics(
                "2026-01",
                "2026-12",
                SmallCells.SMALLEST,
                counts,
                0L,
                List.of(),
                List.of(new PublicStatistics.District(village, List.of(village, hidden))));
    }
}
