package id.tuntas.query.rules;

import id.tuntas.events.organisation.Actor;
import id.tuntas.query.page.Forbidden;
import id.tuntas.query.page.NotFound;
import id.tuntas.query.page.PageOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules of time for programs of officers: all versions, and each with what it says. */
@RestController
@RequestMapping("/api")
class ClockRuleEndpoints {
    private final AdoptedRules adopted;

    ClockRuleEndpoints(AdoptedRules adopted) {
        this.adopted = adopted;
    }

    record Policy(AdoptedRules.Version adopted, List<AdoptedRules.RuleRow> rules) {}

    record Calendar(
            AdoptedRules.Version adopted,
            AdoptedRules.Terms terms,
            List<AdoptedRules.Day> freeDays,
            List<AdoptedRules.Hours> hours) {}

    @GetMapping("/policies")
    PageOf<AdoptedRules.Version> policies(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer) {
        admit(viewer, atLeast);
        return PageOf.cut(adopted.policies(), page, size);
    }

    @GetMapping("/policies/{version}")
    Policy policy(@PathVariable String version, @AuthenticationPrincipal Actor viewer) {
        admit(viewer, null);
        var found = AdoptedRules.chosen(adopted.policies(), version).orElseThrow(NotFound::new);
        return new Policy(found, adopted.rules(version));
    }

    @GetMapping("/calendars")
    PageOf<AdoptedRules.Version> calendars(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Actor viewer) {
        admit(viewer, atLeast);
        return PageOf.cut(adopted.calendars(), page, size);
    }

    @GetMapping("/calendars/{version}")
    Calendar calendar(@PathVariable String version, @AuthenticationPrincipal Actor viewer) {
        admit(viewer, null);
        var found = AdoptedRules.chosen(adopted.calendars(), version).orElseThrow(NotFound::new);
        return new Calendar(found, adopted.terms(version), adopted.days(version), adopted.hours(version));
    }

    /** A reporter with a tracking code is no officer. */
    private void admit(Actor viewer, @Nullable Long atLeast) {
        if (viewer.offices().isEmpty()) {
            throw new Forbidden();
        }
        if (atLeast != null) {
            adopted.await(atLeast);
        }
    }
}
