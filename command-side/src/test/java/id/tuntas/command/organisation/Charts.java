package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** The real chart over a history in memory, for tests of what is decided by it. */
public final class Charts {
    private Charts() {}

    /** The chart of a bundled region pack, its demo officeholders included. */
    public static CurrentChart of(String packName) {
        RegionPack pack = new RegionPack(new PackFiles(packName));
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        List<OrganisationEvent> facts = new ArrayList<>(pack.facts());
        facts.addAll(pack.demoOfficeholders(LocalDate.of(2026, 1, 1)));
        for (int i = 0; i < facts.size(); i++) {
            store.publish(new GenericDomainEventMessage<>("organisation", pack.region(), i, facts.get(i)));
        }
        return new CurrentChart(
                store, (history, from) -> store.readEvents(history, from).hasNext(), pack, Clock.systemUTC(), false);
    }
}
