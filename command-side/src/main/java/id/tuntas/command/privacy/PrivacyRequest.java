package id.tuntas.command.privacy;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.privacy.PrivacyCase;
import id.tuntas.events.privacy.PrivacyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One request about personal data, from its receipt to what was destroyed because of it. */
@Aggregate(type = "privacy-request")
class PrivacyRequest {
    @AggregateIdentifier
    private @Nullable String id;

    private final PrivacyCase request = new PrivacyCase();

    PrivacyRequest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Outcome decide(ReceiveRequest command, @MetaDataValue(Caller.METADATA) Caller caller, PrivacyMeans means) {
        ReceiveRequest.Told told = command.decide(caller, means);
        AggregateLifecycle.apply(told.event(), ToldBy.inOffice(told.office(), caller));
        return outcome();
    }

    @CommandHandler
    Outcome decide(PrivacyCommand command, @MetaDataValue(Caller.METADATA) Caller caller, PrivacyMeans means) {
        Long seen = caller.ifMatch();
        Handling handling = new Handling(request, caller, means);
        if (seen != null && !seen.equals(AggregateLifecycle.getVersion())) {
            throw new Refused(HttpStatus.PRECONDITION_FAILED, "stale");
        }
        command.decide(handling);
        return outcome();
    }

    private Outcome outcome() {
        return new Outcome(String.valueOf(id), AggregateLifecycle.getVersion(), null);
    }

    @EventSourcingHandler
    void evolve(PrivacyEvent event, @MetaDataValue(EventMetadata.ACTOR) String actor) {
        id = event.requestId();
        request.evolve(event, actor);
    }
}
