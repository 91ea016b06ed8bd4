package id.tuntas.command.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something done about a request that was received. */
sealed interface PrivacyCommand extends Command
        permits CheckApplicant, ProposeDecision, ConfirmDecision, DeclineDecision {
    @TargetAggregateIdentifier
    String requestId();

    /** Checks it against the request and records what thereby happened. */
    void decide(Handling handling);

    @Override
    @JsonIgnore
    default String route() {
        return PrivacyCommand.class.getName();
    }
}
