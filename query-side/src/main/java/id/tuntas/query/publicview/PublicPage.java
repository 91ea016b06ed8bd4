package id.tuntas.query.publicview;

import id.tuntas.query.organisation.Directory;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures for everybody, by matter and by place, and the same places on a map. */
@Controller
class PublicPage {
    private static final int LATEST = 20;

    private final PublicFigures figures;
    private final PublicIssues issues;
    private final Boundaries boundaries;
    private final Directory directory;
    private final Clock clock;

    PublicPage(PublicFigures figures, PublicIssues issues, Boundaries boundaries, Directory directory, Clock clock) {
        this.figures = figures;
        this.issues = issues;
        this.boundaries = boundaries;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/public")
    String statistics(@RequestParam(required = false) @Nullable Integer year, Model model) {
        PublicPeriod period = add(year, model);
        model.addAttribute("latest", issues.of(period, null, 0, LATEST));
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("units", directory.unitNames());
        return "publicview/statistics";
    }

    @GetMapping("/public/map")
    String map(@RequestParam(required = false) @Nullable Integer year, Model model) {
        add(year, model);
        model.addAttribute("drawn", boundaries.known());
        return "publicview/map";
    }

    private PublicPeriod add(@Nullable Integer year, Model model) {
        PublicPeriod period = PublicPeriod.of(year, clock);
        PublicStatistics shown = figures.of(period);
        model.addAttribute("period", period);
        model.addAttribute("years", figures.years(PublicPeriod.of(null, clock)));
        model.addAttribute("figures", shown);
        model.addAttribute("shades", Shades.of(shown));
        return period;
    }
}
