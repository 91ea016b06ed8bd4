package id.tuntas.command.rules;

import id.tuntas.events.clock.ClockRuleEvent;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives the region the policy and the calendar of its pack, as far as it has no others. */
record LoadRulePack(@TargetAggregateIdentifier String history, List<ClockRuleEvent> facts) {}
