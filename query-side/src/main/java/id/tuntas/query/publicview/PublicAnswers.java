package id.tuntas.query.publicview;

import id.tuntas.query.page.PageOf;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is published, for programs of anybody. */
@RestController
@RequestMapping("/api/public")
class PublicAnswers {
    private final PublicFigures figures;
    private final PublicIssues issues;
    private final Clock clock;

    PublicAnswers(PublicFigures figures, PublicIssues issues, Clock clock) {
        this.figures = figures;
        this.issues = issues;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    PublicStatistics statistics(@RequestParam(required = false) @Nullable Integer year) {
        return figures.of(PublicPeriod.of(year, clock));
    }

    @GetMapping("/issues")
    PageOf<PublicIssues.Item> issues(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return issues.of(PublicPeriod.of(year, clock), category, page, size);
    }
}
