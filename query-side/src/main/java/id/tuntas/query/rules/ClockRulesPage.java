package id.tuntas.query.rules;

import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.OfficeKind;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of time, for administrators, who may change them, and auditors. */
@Controller
class ClockRulesPage {
    private final AdoptedRules adopted;
    private final Directory directory;

    ClockRulesPage(AdoptedRules adopted, Directory directory) {
        this.adopted = adopted;
        this.directory = directory;
    }

    @GetMapping("/clock-rules")
    String page(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer,
            Model model) {
        if (!viewer.holds(OfficeKind.ADMIN) && !viewer.holds(OfficeKind.AUDITOR)) {
            throw new Forbidden();
        }
        if (atLeast != null) {
            adopted.await(atLeast);
        }
        addPolicy(policy, model);
        addCalendar(calendar, year, model);
        model.addAttribute("admin", viewer.holds(OfficeKind.ADMIN));
        return "rules/page";
    }

    private void addPolicy(@Nullable String name, Model model) {
        List<AdoptedRules.Version> policies = adopted.policies();
        var shown = AdoptedRules.chosen(policies, name).orElseThrow(NotFound::new);
        model.addAttribute("policies", policies);
        model.addAttribute("policy", shown);
        model.addAttribute("rules", adopted.rules(shown.version()));
        model.addAttribute("categories", directory.categoryNames());
        model.addAttribute("units", directory.unitNames());
    }

    private void addCalendar(@Nullable String name, @Nullable Integer year, Model model) {
        List<AdoptedRules.Version> calendars = adopted.calendars();
        var shown = AdoptedRules.chosen(calendars, name).orElseThrow(NotFound::new);
        List<AdoptedRules.Day> days = adopted.days(shown.version());
        List<Integer> years =
                days.stream().map(day -> day.date().getYear()).distinct().toList();
        AdoptedRules.Terms terms = adopted.terms(shown.version());
        int shownYear = year == null ? adopted.today().getYear() : year;
        model.addAttribute("calendars", calendars);
        model.addAttribute("calendar", shown);
        model.addAttribute("terms", terms);
        model.addAttribute("coverage", Coverage.of(shown.version(), terms.lastDecreedYear(), adopted.today()));
        model.addAttribute("years", years);
        model.addAttribute("year", shownYear);
        model.addAttribute(
                "days",
                days.stream().filter(day -> day.date().getYear() == shownYear).toList());
        model.addAttribute("hours", adopted.hours(shown.version()));
    }
}
