package id.tuntas.command.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.clock.ClockRuleEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * An administrator or auditor puts a policy or a calendar by, to try it on real history. It stands in the history of the
 * rules and not in a table beside it, because somebody may ask later who tried what before it was adopted.
 */
record DraftRules(ClockRuleEvent fact) implements Command {
    @TargetAggregateIdentifier
    public String history() {
        return ClockRuleEvent.historyOf(fact.region());
    }

    @Override
    @JsonIgnore
    public String route() {
        return DraftRules.class.getName();
    }
}
