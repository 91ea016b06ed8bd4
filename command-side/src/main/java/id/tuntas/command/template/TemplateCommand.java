package id.tuntas.command.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.template.TemplateEvent;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something asked of a unit's replies, by whoever leads the unit. */
sealed interface TemplateCommand extends Command permits WriteTemplate, WithdrawTemplate {
    String unit();

    @TargetAggregateIdentifier
    default String history() {
        return TemplateEvent.historyOf(unit());
    }

    @Override
    @JsonIgnore
    default String route() {
        return TemplateCommand.class.getName();
    }
}
