package id.tuntas.query.survey;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.survey.Weighting;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.page.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The surveys for programs of officers. */
@RestController
class SurveyAnswers {
    private final Surveys surveys;

    SurveyAnswers(Surveys surveys) {
        this.surveys = surveys;
    }

    @GetMapping("/api/surveys")
    PageOf<SurveyView> all(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "EXACT") Weighting weights,
            @AuthenticationPrincipal Actor viewer) {
        admit(viewer);
        return PageOf.cut(surveys.all(weights), page, size);
    }

    @GetMapping("/api/surveys/{unit}/{period}")
    SurveyView one(
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(defaultValue = "EXACT") Weighting weights,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer) {
        admit(viewer);
        if (atLeast != null) {
            surveys.await(unit, period, atLeast);
        }
        return Surveys.of(surveys.all(weights), unit, period).orElseThrow(NotFound::new);
    }

    /** A reporter with a tracking code is no officer. */
    private static void admit(Actor viewer) {
        if (viewer.offices().isEmpty()) {
            throw new Forbidden();
        }
    }
}
