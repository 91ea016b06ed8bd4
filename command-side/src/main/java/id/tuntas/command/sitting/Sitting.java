package id.tuntas.command.sitting;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.sitting.SittingEvent;
import id.tuntas.events.sitting.SittingEvent.ComplaintTaken;
import id.tuntas.events.sitting.SittingEvent.SittingClosed;
import id.tuntas.events.sitting.SittingEvent.SittingOpened;
import id.tuntas.events.sitting.SittingOffice;
import id.tuntas.ledger.sealing.Vault;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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

/** One sitting, from its opening to its end. */
@Aggregate(type = "sitting")
class Sitting {
    @AggregateIdentifier
    private @Nullable String id;

    private String unit = "";
    private boolean closed;
    private final Set<String> taken = new HashSet<>();

    Sitting() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Outcome decide(
            OpenSitting command,
            @MetaDataValue(Caller.METADATA) Caller caller,
            CurrentChart charts,
            Vault vault,
            Clock clock) {
        OpenSitting.Told told = command.decide(caller, charts.now(), vault, clock.instant());
        AggregateLifecycle.apply(told.event(), ToldBy.inOffice(Optional.of(told.office()), caller));
        return outcome(null);
    }

    @CommandHandler
    Outcome decide(SittingCommand command, @MetaDataValue(Caller.METADATA) Caller caller) {
        OfficeHeld office = SittingOffice.going(caller.actor(), unit)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "not-found"));
        MetaData metadata = ToldBy.inOffice(Optional.of(office), caller);
        switch (command) {
            // Filed already, while the table was open: so it is noted, whatever has become of the sitting meanwhile.
            case TakeComplaint take -> {
                if (!taken.contains(take.issueId())) {
                    AggregateLifecycle.apply(new ComplaintTaken(take.sittingId(), take.issueId()), metadata);
                }
                return outcome(take.issueId());
            }
            case CloseSitting close -> {
                if (!closed) {
                    AggregateLifecycle.apply(new SittingClosed(close.sittingId()), metadata);
                }
                return outcome(null);
            }
        }
    }

    private Outcome outcome(@Nullable String created) {
        return new Outcome(String.valueOf(id), AggregateLifecycle.getVersion(), created);
    }

    @EventSourcingHandler
    void evolve(SittingEvent event) {
        id = event.sittingId();
        switch (event) {
            case SittingOpened opened -> unit = opened.unit();
            case ComplaintTaken told -> taken.add(told.issueId());
            case SittingClosed ignored -> closed = true;
        }
    }
}
