package id.tuntas.command.organisation;

import id.tuntas.command.door.Refused;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderAppointed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderReleased;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The history of one region's units, offices, officeholders and categories. */
@Aggregate(type = "organisation")
class Organisation {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String region;

    private final Chart chart = new Chart();

    Organisation() {}

    /** Records what of the pack is not yet so; loading the same pack again changes nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(LoadRegionPack command) {
        for (OrganisationEvent fact : command.facts()) {
            chart.news(fact).ifPresent(news -> AggregateLifecycle.apply(news, ToldBy.system()));
        }
    }

    long appoint(OfficeholderAppointed fact, MetaData by) {
        if (!chart.hasOffice(fact.office())) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        if (chart.knows(fact)) {
            throw new Refused(HttpStatus.CONFLICT, "already-holding");
        }
        AggregateLifecycle.apply(fact, by);
        return AggregateLifecycle.getVersion();
    }

    /** Somebody must be left who can appoint. */
    long release(OfficeholderReleased fact, MetaData by) {
        if (chart.knows(fact)) {
            throw new Refused(HttpStatus.CONFLICT, "not-holding");
        }
        if (chart.isLastAdministrator(fact.account(), fact.office())) {
            throw new Refused(HttpStatus.CONFLICT, "last-administrator");
        }
        AggregateLifecycle.apply(fact, by);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void evolve(OrganisationEvent event) {
        region = event.region();
        chart.evolve(event);
    }
}
