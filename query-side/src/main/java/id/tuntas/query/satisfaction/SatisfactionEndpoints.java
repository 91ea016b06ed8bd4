package id.tuntas.query.satisfaction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.page.PageOf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same figures for programs. */
@RestController
@RequestMapping("/api/satisfaction")
class SatisfactionEndpoints {
    private final Satisfaction satisfaction;
    private final Directory directory;

    SatisfactionEndpoints(Satisfaction satisfaction, Directory directory) {
        this.satisfaction = satisfaction;
        this.directory = directory;
    }

    /** The region's figures without what is restricted, that apart, and those of each unit. */
    record Region(
            @JsonUnwrapped Figures total,
            @Nullable Figures restricted,
            @JsonUnwrapped PageOf<Figures> units) {}

    @GetMapping
    Region region(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @AuthenticationPrincipal Actor viewer) {
        Admitted.require(viewer);
        Report report = satisfaction.region(satisfaction.period(from, to), directory.units());
        Report.Line restricted = report.restricted();
        return new Region(
                report.total().figures(),
                restricted == null ? null : restricted.figures(),
                PageOf.cut(report.units().stream().map(Report.Line::figures).toList(), page, size));
    }

    @GetMapping("/{unit}")
    Figures unit(
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @AuthenticationPrincipal Actor viewer) {
        Admitted.require(viewer);
        String code = directory.unit(unit).orElseThrow(NotFound::new).code();
        return satisfaction.unit(code, satisfaction.period(from, to)).total().figures();
    }
}
