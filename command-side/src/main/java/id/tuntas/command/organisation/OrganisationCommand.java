package id.tuntas.command.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something asked of the region's organisation. Each use case is a file of its own: what is asked, and its rule. */
interface OrganisationCommand extends Command {
    @TargetAggregateIdentifier
    String region();

    /** Checks and records what thereby happened. */
    void decide(OrganisationDecision decision);

    @Override
    @JsonIgnore
    default String route() {
        return OrganisationCommand.class.getName();
    }
}
