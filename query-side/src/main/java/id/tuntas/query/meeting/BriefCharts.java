package id.tuntas.query.meeting;

import id.tuntas.query.meeting.BriefFigures.UnitLine;
import id.tuntas.query.satisfaction.Chart;
import id.tuntas.query.satisfaction.Chart.Bar;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws a brief: what came and went by week, who is overdue, and how old it is. */
@Component
class BriefCharts {
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);
    private static final int FULL = 100;

    /** More bars than this are no drawing any more; the table has them all. */
    private static final int UNITS_MAX = 12;

    private final MessageSource messages;

    BriefCharts(MessageSource messages) {
        this.messages = messages;
    }

    List<Chart> of(BriefFigures figures) {
        int most = figures.weeks().stream()
                .mapToInt(week -> Math.max(week.in(), week.out()))
                .max()
                .orElse(0);
        return List.of(
                weeks("meeting.chart.in", figures, BriefFigures.Week::in, most),
                weeks("meeting.chart.out", figures, BriefFigures.Week::out, most),
                overdue(figures),
                ageing(figures));
    }

    private Chart weeks(String title, BriefFigures figures, ToIntFunction<BriefFigures.Week> count, int most) {
        List<Bar> bars = figures.weeks().stream()
                .map(week -> bar(WEEK.format(week.monday()), count.applyAsInt(week), most))
                .toList();
        return chart(title, true, bars);
    }

    private Chart overdue(BriefFigures figures) {
        List<UnitLine> late = figures.units().stream()
                .filter(unit -> unit.overdue() > 0)
                .sorted(Comparator.comparingInt(UnitLine::overdue).reversed().thenComparing(UnitLine::unit))
                .limit(UNITS_MAX)
                .toList();
        int most = late.isEmpty() ? 0 : late.getFirst().overdue();
        return chart(
                "meeting.chart.overdue",
                false,
                late.stream()
                        .map(unit -> bar(unit.unit(), unit.overdue(), most))
                        .toList());
    }

    private Chart ageing(BriefFigures figures) {
        List<Integer> sums = IntStream.rangeClosed(0, UnitSum.BOUNDS.size())
                .map(bucket -> figures.units().stream()
                        .mapToInt(unit -> unit.ageing().get(bucket))
                        .sum())
                .boxed()
                .toList();
        int most = sums.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> names = buckets();
        return chart(
                "meeting.chart.ageing",
                false,
                IntStream.range(0, sums.size())
                        .mapToObj(bucket -> bar(names.get(bucket), sums.get(bucket), most))
                        .toList());
    }

    /** What the buckets of the ageing are called. */
    List<String> buckets() {
        int last = UnitSum.BOUNDS.size();
        return IntStream.rangeClosed(0, last)
                .mapToObj(bucket -> bucket == last
                        ? text("satisfaction.days-over", UnitSum.BOUNDS.get(last - 1))
                        : text(
                                "satisfaction.days",
                                bucket == 0 ? 0 : UnitSum.BOUNDS.get(bucket - 1) + 1,
                                UnitSum.BOUNDS.get(bucket)))
                .toList();
    }

    private static Bar bar(String label, int count, int most) {
        return new Bar(label, count == 0 ? -1 : Math.max(count * FULL / most, 1), Integer.toString(count));
    }

    private Chart chart(String title, boolean columns, List<Bar> bars) {
        String most = bars.stream()
                .max(Comparator.comparingInt(Bar::length))
                .filter(bar -> !bar.isHidden())
                .map(bar -> text("meeting.chart.most", bar.label(), bar.text()))
                .orElseGet(() -> text("meeting.chart.none"));
        String id = "brief-" + title.substring(title.lastIndexOf('.') + 1);
        return new Chart(id, text(title), most, columns, bars);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
