package id.tuntas.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.query.meeting.BriefFigures.Item;
import id.tuntas.query.meeting.BriefFigures.Listed;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What stands in the annex when there is more than anybody reads. */
class AnnexTest {
    private static Item item(int number, int overdueDays) {
        return new Item(
                String.format(Locale.ROOT, "CMH-%04d", number),
                "JALAN",
                "32.77.02",
                "DPUPR",
                IssueStatus.IN_PROGRESS,
                LocalDate.of(2026, 1, 1),
                300,
                overdueDays,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    @Test
    void theLatestStandFirstAndOfTheOthersThereIsANumber() {
        Best best = new Best(Best.MOST_OVERDUE, BriefFold.ANNEX_MAX);
        int all = BriefFold.ANNEX_MAX + 7;
        for (int number = 1; number <= all; number++) {
            best.add(item(number, number));
        }
        best.add(item(0, all));
        Listed listed = best.listed();
        assertThat(listed.total()).isEqualTo(all + 1);
        assertThat(listed.items())
                .hasSize(BriefFold.ANNEX_MAX)
                .extracting(Item::overdueDays)
                .startsWith(all, all, all - 1)
                .endsWith(all - BriefFold.ANNEX_MAX + 2);
        assertThat(listed.items().getFirst().issue()).isEqualTo("CMH-0000");
    }
}
