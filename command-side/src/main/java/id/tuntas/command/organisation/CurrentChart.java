package id.tuntas.command.organisation;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.OfficesHeld;
import id.tuntas.events.organisation.OrganisationEvent;
import id.tuntas.ledger.store.NewerEvents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The organisation at this very moment. Each look reads the events that came since the last one, which is a look at an
 * index that mostly finds none; so no node ever decides by an old chart.
 */
@Component
public class CurrentChart implements OfficesHeld {
    private final EventStore events;
    private final NewerEvents newer;
    private final RegionPack pack;
    private final Clock clock;
    private State state;

    /** A dry run on an empty history loads no pack into it, but is checked against what the pack says. */
    CurrentChart(
            EventStore events,
            NewerEvents newer,
            RegionPack pack,
            Clock clock,
            @Value("${tuntas.dry-run:false}") boolean dryRun) {
        this.events = events;
        this.newer = newer;
        this.pack = pack;
        this.clock = clock;
        Chart beginning = new Chart();
        if (dryRun) {
            pack.facts().forEach(fact -> beginning.evolve(fact, EventMetadata.SYSTEM));
        }
        state = new State(beginning, 0);
    }

    private record State(Chart chart, long nextSequence) {}

    /** The chart as it was last read: for what never changes of a region, such as how its numbers begin. */
    public Chart lastRead() {
        return current().nextSequence() == 0 ? now() : current().chart();
    }

    /** The chart now; it does not change any more, ask again for a later one. */
    public Chart now() {
        State known = current();
        return newer.any(pack.region(), known.nextSequence()) ? reread() : known.chart();
    }

    @Override
    public List<OfficeHeld> heldNow(String account) {
        Chart chart = now();
        return chart.heldBy(account, LocalDate.ofInstant(clock.instant(), chart.zone()));
    }

    private synchronized State current() {
        return state;
    }

    /** Changes are rare: a fresh fold leaves whoever still holds the old chart undisturbed. */
    private synchronized Chart reread() {
        Chart chart = new Chart();
        DomainEventStream history = events.readEvents(pack.region());
        history.forEachRemaining(message -> chart.evolve(
                (OrganisationEvent) message.getPayload(),
                String.valueOf(message.getMetaData().get(EventMetadata.ACTOR))));
        Long last = history.getLastSequenceNumber();
        state = new State(chart, last == null ? 0 : last + 1);
        return chart;
    }
}
