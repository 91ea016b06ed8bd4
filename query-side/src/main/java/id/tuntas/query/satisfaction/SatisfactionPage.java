package id.tuntas.query.satisfaction;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.organisation.Directory.Unit;
import id.tuntas.query.page.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The region's figures by unit, and a unit's by place and kind of matter. */
@Controller
class SatisfactionPage {
    private final Satisfaction satisfaction;
    private final Directory directory;
    private final Wording say;

    SatisfactionPage(Satisfaction satisfaction, Directory directory, MessageSource messages) {
        this.satisfaction = satisfaction;
        this.directory = directory;
        this.say = new Wording(messages);
    }

    @GetMapping("/satisfaction")
    String region(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Admitted.require(viewer);
        List<Unit> units = directory.units();
        Report report = satisfaction.region(satisfaction.period(from, to), units);
        return show(report, report.units(), Function.identity(), units, model);
    }

    @GetMapping("/satisfaction/{unit}")
    String unit(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        Admitted.require(viewer);
        model.addAttribute("unit", directory.unit(unit).orElseThrow(NotFound::new));
        List<Unit> units = directory.units();
        Report report = satisfaction.unit(unit, satisfaction.period(from, to));
        Map<String, String> names = names(units);
        return show(report, report.villages(), code -> names.getOrDefault(code, code), units, model);
    }

    private String show(
            Report report, List<Report.Line> parts, Function<String, String> label, List<Unit> units, Model model) {
        Charts charts = new Charts(report, say);
        model.addAttribute("report", report);
        model.addAttribute("say", say);
        model.addAttribute("notes", say.notes(report));
        model.addAttribute("charts", charts.all(parts, label));
        model.addAttribute("buckets", charts.buckets());
        model.addAttribute("units", names(units));
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute(
                "thresholds",
                say.text(
                        "satisfaction.signals.hint",
                        Signal.RUSHED_LEFT_MAX.toHours(),
                        Signal.REOPENED_SOON_MAX.toDays(),
                        Signal.MASSED_MIN,
                        Signal.MASSED_WITHIN.toMinutes()));
        return "satisfaction/page";
    }

    private static Map<String, String> names(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::code, Unit::name));
    }
}
