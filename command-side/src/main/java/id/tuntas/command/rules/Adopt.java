package id.tuntas.command.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.clock.ClockRuleEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An administrator puts another version in force, today or on a later day. */
sealed interface Adopt extends Command permits AdoptPolicy, AdoptCalendar {
    /** What will have happened. */
    ClockRuleEvent fact();

    @TargetAggregateIdentifier
    default String history() {
        return ClockRuleEvent.historyOf(fact().region());
    }

    @Override
    @JsonIgnore
    default String route() {
        return Adopt.class.getName();
    }
}
