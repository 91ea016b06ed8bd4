package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Chart.Bar;
import id.tuntas.query.satisfaction.Report.Ageing;
import id.tuntas.query.satisfaction.Report.Line;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws a report: the score of its parts, twelve weeks of score and of time kept, and the age of what is open. */
final class Charts {
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);
    private static final int PERCENT = 100;

    private final Report report;
    private final Wording say;
    private final String notes;

    Charts(Report report, Wording say) {
        this.report = report;
        this.say = say;
        this.notes = String.join(" ", say.notes(report));
    }

    /**
     * All of them.
     *
     * @param parts units of the region, or places of a unit
     * @param label what a part is called in little space
     */
    List<Chart> all(List<Line> parts, Function<String, String> label) {
        List<Bar> scores = parts.stream()
                .map(line -> score(label.apply(line.code()), line.figures()))
                .toList();
        List<Bar> weeks = report.trend().stream()
                .map(week -> score(WEEK.format(week.monday()), week.line().figures()))
                .toList();
        List<Bar> onTime = report.trend().stream()
                .map(week ->
                        share(WEEK.format(week.monday()), week.line().figures().onTimeShare()))
                .toList();
        return List.of(
                chart(
                        "parts",
                        report.unit() == null ? "satisfaction.chart.units" : "satisfaction.chart.villages",
                        false,
                        scores),
                chart("weeks", "satisfaction.chart.weeks", true, weeks),
                chart("on-time", "satisfaction.chart.on-time", true, onTime),
                chart("ageing", "satisfaction.chart.ageing", false, ageing()));
    }

    private Chart chart(String id, String title, boolean columns, List<Bar> bars) {
        boolean told = id.equals("on-time") && !notes.isEmpty();
        String description = say.lowestAndHighest(bars) + (told ? " " + notes : "");
        return new Chart(id, say.text(title), description, columns, bars);
    }

    private Bar score(String label, Figures figures) {
        BigDecimal score = figures.indicativeScore();
        return new Bar(label, score == null ? -1 : score.intValue(), scoreText(figures));
    }

    /** In a chart there is room for a word only. */
    private String scoreText(Figures figures) {
        boolean few = figures.indicativeScore() == null && figures.n() > 0;
        return few ? say.text("satisfaction.few") : say.score(figures);
    }

    private Bar share(String label, @Nullable BigDecimal share) {
        return new Bar(
                label,
                share == null ? -1 : share.multiply(BigDecimal.valueOf(PERCENT)).intValue(),
                share == null ? say.share(null) : say.text("satisfaction.percent", share));
    }

    private List<Bar> ageing() {
        List<Bar> bars = new ArrayList<>();
        int open = report.ageing().stream().mapToInt(Ageing::open).sum();
        for (int i = 0; i <= Ageings.BOUNDS.size(); i++) {
            int bucket = i;
            int some = report.ageing().stream()
                    .mapToInt(unit -> unit.days().get(bucket))
                    .sum();
            bars.add(new Bar(
                    buckets().get(i), open == 0 ? -1 : some * PERCENT / open, say.text("satisfaction.issues", some)));
        }
        return bars;
    }

    /** What the buckets of the ageing are called. */
    List<String> buckets() {
        return IntStream.rangeClosed(0, Ageings.BOUNDS.size())
                .mapToObj(i -> i == Ageings.BOUNDS.size()
                        ? say.text("satisfaction.days-over", Ageings.BOUNDS.get(i - 1))
                        : say.text(
                                "satisfaction.days", i == 0 ? 0 : Ageings.BOUNDS.get(i - 1) + 1, Ageings.BOUNDS.get(i)))
                .toList();
    }
}
