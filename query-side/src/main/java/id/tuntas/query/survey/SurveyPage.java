package id.tuntas.query.survey;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.survey.Surveyors;
import id.tuntas.events.survey.Weighting;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The surveys for all officers, one of them in full, and a form for those who may import. */
@Controller
class SurveyPage {
    private final Surveys surveys;
    private final Directory directory;

    SurveyPage(Surveys surveys, Directory directory) {
        this.surveys = surveys;
        this.directory = directory;
    }

    @GetMapping("/surveys")
    String page(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "EXACT") Weighting weights,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (viewer.offices().isEmpty()) {
            throw new Forbidden();
        }
        if (unit != null && period != null) {
            if (atLeast != null) {
                surveys.await(unit, period, atLeast);
            }
            model.addAttribute(
                    "survey", Surveys.of(surveys.all(weights), unit, period).orElseThrow(NotFound::new));
        }
        List<SurveyView> all = surveys.all(Weighting.EXACT);
        model.addAttribute("surveys", all);
        model.addAttribute("units", directory.unitNames());
        model.addAttribute("own", own(viewer));
        return "survey/page";
    }

    /** Units that this viewer may import for, with their names. */
    private Map<String, String> own(Actor viewer) {
        Map<String, String> names = directory.unitNames();
        if (Surveyors.mayForAll(viewer)) {
            return names;
        }
        Map<String, String> own = new LinkedHashMap<>();
        viewer.offices().stream()
                .map(OfficeHeld::unit)
                .filter(unit -> Surveyors.officeFor(unit, viewer).isPresent())
                .forEach(unit -> own.put(unit, names.getOrDefault(unit, unit)));
        return own;
    }
}
