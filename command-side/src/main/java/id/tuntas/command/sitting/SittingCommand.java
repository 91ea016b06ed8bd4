package id.tuntas.command.sitting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something done at a sitting that was opened, by an office of its unit. */
sealed interface SittingCommand extends Command permits TakeComplaint, CloseSitting {
    @TargetAggregateIdentifier
    String sittingId();

    @Override
    @JsonIgnore
    default String route() {
        return SittingCommand.class.getName();
    }
}
