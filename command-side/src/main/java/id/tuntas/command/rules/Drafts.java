package id.tuntas.command.rules;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import id.tuntas.events.clock.FreeDay;
import id.tuntas.events.clock.Policy;
import id.tuntas.events.clock.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes of a table what would be adopted, or tried. Only tables of those who may do so are looked at. */
@Component
class Drafts {
    private final CurrentRules rules;
    private final CurrentChart charts;
    private final RulePack pack;

    Drafts(CurrentRules rules, CurrentChart charts, RulePack pack) {
        this.rules = rules;
        this.charts = charts;
        this.pack = pack;
    }

    CalendarAdopted calendar(AdoptCalendar.Body body, Caller caller) {
        Administrators.require(caller);
        return new CalendarAdopted(pack.region(), facts(before(body), body), body.validFrom());
    }

    CalendarDrafted draft(AdoptCalendar.Body body, Caller caller) {
        Administrators.requireOrAuditor(caller);
        return new CalendarDrafted(pack.region(), facts(before(body), body), body.validFrom());
    }

    Preview preview(AdoptCalendar.Body body, Caller caller) {
        Administrators.require(caller);
        CalendarFacts before = before(body);
        CalendarFacts next = facts(before, body);
        return Preview.of(body, before, next);
    }

    private CalendarFacts before(AdoptCalendar.Body body) {
        return rules.now().calendarAt(firstDay(body.validFrom())).facts();
    }

    private static CalendarFacts facts(CalendarFacts now, AdoptCalendar.Body body) {
        if (body.isEmpty()) {
            throw new InvalidInput("file", "missing");
        }
        String file = body.file();
        List<FreeDay> days = file == null || file.isBlank() ? List.of() : FreeDayTable.read(file, body.legalBasis());
        return CalendarDraft.of(HoursTable.applied(now, body), body.version(), days, body.collectiveLeaveIsFree());
    }

    PolicyAdopted policy(AdoptPolicy.Body body, Caller caller) {
        Administrators.require(caller);
        Policy policy = read(body);
        return new PolicyAdopted(pack.region(), policy.version(), policy.rules(), body.validFrom());
    }

    PolicyDrafted draft(AdoptPolicy.Body body, Caller caller) {
        Administrators.requireOrAuditor(caller);
        Policy policy = read(body);
        return new PolicyDrafted(pack.region(), policy.version(), policy.rules(), body.validFrom());
    }

    private Policy read(AdoptPolicy.Body body) {
        firstDay(body.validFrom());
        return RuleTable.read(body.version(), body.file(), body.validFrom(), charts.now());
    }

    Preview preview(AdoptPolicy.Body body, Caller caller) {
        PolicyAdopted next = policy(body, caller);
        Difference<Rule> difference = Difference.between(
                rules.now().policyAt(firstDay(body.validFrom())).rules(), next.rules(), Rule::code);
        return Preview.of(body, difference);
    }

    /** What is adopted follows on what will be in force on its first day, which may have been adopted before it. */
    private Instant firstDay(LocalDate day) {
        if (!TableLimits.isOfThisCentury(day)) {
            throw new InvalidInput("validFrom", "date-of-other-century");
        }
        return day.atTime(LocalTime.NOON)
                .atZone(rules.calendar().facts().zone())
                .toInstant();
    }
}
