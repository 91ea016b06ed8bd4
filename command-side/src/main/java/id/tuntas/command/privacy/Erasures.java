package id.tuntas.command.privacy;

import id.tuntas.command.door.Outcome;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyEvent.ErasureRepeated;
import id.tuntas.ledger.sealing.ErasureList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The history of what restored backups had brought back. */
@Aggregate(type = "erasures")
class Erasures {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    Erasures() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome decide(TellRepeatedErasures command, ErasureList list) {
        List<String> entries = list.untold();
        if (!entries.isEmpty()) {
            AggregateLifecycle.apply(new ErasureRepeated(command.history(), entries), ToldBy.system());
            list.told(entries);
        }
        return new Outcome(command.history(), AggregateLifecycle.getVersion(), null);
    }

    @EventSourcingHandler
    void evolve(PrivacyEvent event) {
        id = event.requestId();
    }
}
