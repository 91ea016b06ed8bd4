package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes the region what its pack says, as far as it is not so already.
 *
 * @param facts in an order in which each only speaks of what an earlier one established
 */
record LoadRegionPack(@TargetAggregateIdentifier String region, List<OrganisationEvent> facts) {}
