package id.tuntas.command.organisation;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderAppointed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
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

    @CommandHandler
    Outcome decide(
            OrganisationCommand command, @MetaDataValue(Caller.METADATA) Caller caller, OrganisationMeans means) {
        OrganisationDecision decision = new OrganisationDecision(chart, caller, means);
        command.decide(decision);
        return decision.outcome(command.region());
    }

    /** The first administrator comes in by invitation: nobody is there who could propose or confirm. */
    long appointFirst(OfficeholderAppointed fact, MetaData by) {
        if (chart.office(fact.office()).isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        AggregateLifecycle.apply(fact, by);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void evolve(OrganisationEvent event, @MetaDataValue(EventMetadata.ACTOR) @Nullable String actor) {
        region = event.region();
        chart.evolve(event, actor == null ? EventMetadata.SYSTEM : actor);
    }
}
