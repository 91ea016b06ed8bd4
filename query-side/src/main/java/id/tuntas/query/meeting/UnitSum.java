package id.tuntas.query.meeting;

import id.tuntas.query.meeting.BriefFigures.UnitLine;
import id.tuntas.query.satisfaction.Figures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit has open, being counted. */
final class UnitSum {
    /** Upper ends in days, as on the page of satisfaction; then what is older. */
    static final List<Integer> BOUNDS = List.of(7, 14, 30, 60);

    static final UnitSum NONE = new UnitSum();

    private final int[] ageing = new int[BOUNDS.size() + 1];
    private int open;
    private int overdue;
    private int overdueDaysMax;

    void add(PastIssue past, BriefSpan span, ZoneId zone) {
        int days = span.days(LocalDate.ofInstant(past.receivedAt(), zone), zone);
        int late = span.overdueDays(past.dueAt());
        int bucket = 0;
        while (bucket < BOUNDS.size() && days > BOUNDS.get(bucket)) {
            bucket++;
        }
        ageing[bucket]++;
        open++;
        overdue += late > 0 ? 1 : 0;
        overdueDaysMax = Math.max(overdueDaysMax, late);
    }

    UnitLine line(String unit, @Nullable Figures figures) {
        return new UnitLine(
                unit,
                open,
                overdue,
                overdueDaysMax,
                Arrays.stream(ageing).boxed().toList(),
                figures);
    }
}
