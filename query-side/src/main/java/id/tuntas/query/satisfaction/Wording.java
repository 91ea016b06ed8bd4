package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Figures.Hours;
import id.tuntas.query.satisfaction.Report.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Figures as people of the region write them, and what is said where there is none. */
record Wording(MessageSource messages) {
    private static final Locale INDONESIAN = Locale.of("id");

    public String share(@Nullable BigDecimal share) {
        return share == null ? text("satisfaction.none") : text("satisfaction.share", share);
    }

    public String score(Figures figures) {
        BigDecimal score = figures.indicativeScore();
        return score == null ? hidden(figures) : text("satisfaction.decimal", score);
    }

    public String means(Figures figures) {
        Figures.Means means = figures.means();
        return means == null
                ? hidden(figures)
                : text("satisfaction.means", means.speed(), means.conduct(), means.handling());
    }

    /** Of one answer it would tell what one reporter said, so it is hidden like the score. */
    public String solved(Figures figures) {
        return figures.indicativeScore() == null ? hidden(figures) : share(figures.solvedShare());
    }

    private String hidden(Figures figures) {
        return text(figures.n() == 0 ? "satisfaction.none" : "satisfaction.hidden");
    }

    public String hours(@Nullable Hours hours) {
        return hours == null ? text("satisfaction.none") : text("satisfaction.hours", hours.median(), hours.p90());
    }

    /** What the reader of a series must know of the deadlines in it; nothing when they are all of one making. */
    public List<String> notes(Report report) {
        String policies = String.join(", ", report.policies());
        String several = report.policies().size() > 1 ? text("satisfaction.several-policies", policies) : "";
        String restated = report.restated() > 0 ? text("satisfaction.restated", report.restated()) : "";
        return List.of(several, restated).stream()
                .filter(note -> !note.isEmpty())
                .toList();
    }

    /** The gist of a chart for whoever does not see it. */
    String lowestAndHighest(List<Chart.Bar> bars) {
        List<Chart.Bar> drawn = bars.stream().filter(bar -> !bar.isHidden()).toList();
        if (drawn.isEmpty()) {
            return text("satisfaction.chart.nothing");
        }
        Chart.Bar low = drawn.getFirst();
        Chart.Bar high = drawn.getFirst();
        for (Chart.Bar bar : drawn) {
            low = bar.length() < low.length() ? bar : low;
            high = bar.length() > high.length() ? bar : high;
        }
        return text("satisfaction.chart.range", low.label(), low.text(), high.label(), high.text());
    }

    /** How many of the reporters' answers stand behind a line. */
    public String answers(Line line) {
        return text(
                "satisfaction.answers", line.figures().n(), share(line.figures().responseRate()));
    }

    String text(String key, Object... values) {
        return messages.getMessage(key, values, INDONESIAN);
    }
}
