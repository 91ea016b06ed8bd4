package id.tuntas.query.whatif;

import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.rules.Coverage;
import id.tuntas.query.whatif.Counting.Count;
import id.tuntas.query.whatif.RuleHistory.Kind;
import id.tuntas.query.whatif.RuleHistory.Known;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A form for what is tried on which period, and beneath it what was beside what would have been. */
@Controller
class WhatIfPage {
    /** A quarter is what a region reports on. */
    private static final int PERIOD_MONTHS = 3;

    private final WhatIf whatIf;
    private final RuleHistory rules;
    private final Directory directory;
    private final Clock time;

    WhatIfPage(WhatIf whatIf, RuleHistory rules, Directory directory, Clock time) {
        this.whatIf = whatIf;
        this.rules = rules;
        this.directory = directory;
        this.time = time;
    }

    @GetMapping("/what-if")
    String page(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "SETTLE") ClockKind clock,
            @RequestParam(required = false) @Nullable String count,
            @AuthenticationPrincipal Actor viewer,
            HttpServletResponse answer,
            Model model) {
        Admitted.require(viewer);
        Instant now = time.instant();
        LocalDate today = LocalDate.ofInstant(now, directory.zone());
        Known known = rules.now();
        Trial trial = Trial.of(known, policy, calendar);
        WhatIfWish wish = new WhatIfWish(
                policy,
                calendar,
                since == null ? today.minusMonths(PERIOD_MONTHS) : since,
                until == null ? today : until);
        if (since != null && until != null) {
            Count<WhatIf.Result> begun = whatIf.count(count, wish, viewer);
            model.addAttribute("count", begun);
            begun.soon()
                    .ifPresentOrElse(
                            result -> addResult(result, clock, model),
                            () -> Waiting.tell(answer, wish.address() + "&clock=" + clock + "&count=" + begun.id()));
        }
        model.addAttribute("wish", wish);
        model.addAttribute("clock", clock);
        CalendarFacts facts = trial.calendarAt(known, now).facts();
        model.addAttribute("coverage", Coverage.of(facts.version(), facts.lastDecreedYear(), today));
        model.addAttribute("policies", known.of(Kind.POLICY));
        model.addAttribute("calendars", known.of(Kind.CALENDAR));
        model.addAttribute(
                "drafts",
                known.versions().stream().filter(RuleHistory.Version::draft).toList());
        model.addAttribute("units", directory.unitNames());
        return "whatif/page";
    }

    private static void addResult(WhatIf.Result result, ClockKind clock, Model model) {
        model.addAttribute("result", result);
        model.addAttribute(
                "rows",
                result.rows().stream().filter(row -> row.clock() == clock).toList());
    }
}
