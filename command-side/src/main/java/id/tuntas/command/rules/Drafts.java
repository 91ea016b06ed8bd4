package id.tuntas.command.rules;

import id.tuntas.command.door.Caller;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.FreeDay;
import id.tuntas.events.clock.Rule;
import org.springframework.stereotype.Component;

/** Makes of a table what would be adopted. Only an administrator's tables are looked at. */
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
        return new CalendarAdopted(pack.region(), facts(rules.calendar().facts(), body, caller), body.validFrom());
    }

    Difference<FreeDay> difference(AdoptCalendar.Body body, Caller caller) {
        CalendarFacts now = rules.calendar().facts();
        return CalendarDraft.difference(now, facts(now, body, caller));
    }

    private static CalendarFacts facts(CalendarFacts now, AdoptCalendar.Body body, Caller caller) {
        Administrators.require(caller);
        return CalendarDraft.of(
                now, body.version(), FreeDayTable.read(body.file(), body.legalBasis()), body.collectiveLeaveIsFree());
    }

    PolicyAdopted policy(AdoptPolicy.Body body, Caller caller) {
        Administrators.require(caller);
        var policy = RuleTable.read(body.version(), body.file(), body.validFrom(), charts.now());
        return new PolicyAdopted(pack.region(), policy.version(), policy.rules(), body.validFrom());
    }

    Difference<Rule> difference(AdoptPolicy.Body body, Caller caller) {
        PolicyAdopted next = policy(body, caller);
        return Difference.between(rules.policy().rules(), next.rules(), Rule::code);
    }
}
