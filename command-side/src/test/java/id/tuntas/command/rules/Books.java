package id.tuntas.command.rules;

import id.tuntas.command.organisation.PackFilesOf;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** The real rules over a history in memory, for tests of what is decided by them. */
public final class Books {
    private Books() {}

    /** The rules of a bundled region pack, at a moment that stands still. */
    public static CurrentRules of(String packName, Instant now) {
        RulePack pack = pack(packName);
        EventStore store = store();
        publish(store, 0, pack.facts());
        return at(now, store, pack, false);
    }

    /** A bundled pack's calendar with a policy that sets no limit, for tests that are about no clock. */
    public static CurrentRules withoutLimits(String packName, Instant now) {
        RulePack pack = pack(packName);
        EventStore store = store();
        PolicyAdopted nothing = new PolicyAdopted(pack.region(), "none", List.of(), LocalDate.of(2026, 1, 1));
        publish(store, 0, List.of(pack.facts().getFirst(), nothing));
        return at(now, store, pack, false);
    }

    static CurrentRules at(Instant now, EventStore store, RulePack pack, boolean dryRun) {
        return new CurrentRules(
                store,
                (history, from) -> store.readEvents(history, from).hasNext(),
                pack,
                Clock.fixed(now, ZoneOffset.UTC),
                dryRun);
    }

    static RulePack pack(String name) {
        return new RulePack(PackFilesOf.pack(name));
    }

    static EventStore store() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    static void publish(EventStore store, long first, List<ClockRuleEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            ClockRuleEvent event = events.get(i);
            store.publish(new GenericDomainEventMessage<>(
                    "rules", ClockRuleEvent.historyOf(event.region()), first + i, event));
        }
    }

    /** Cimahi's policy under another name. */
    static PolicyAdopted policy(String version, String from) {
        PolicyAdopted known = (PolicyAdopted) pack("cimahi").facts().getLast();
        return new PolicyAdopted(known.region(), version, known.rules(), LocalDate.parse(from));
    }

    /** Cimahi's calendar under another name. */
    static CalendarAdopted calendar(String version, String from) {
        CalendarAdopted known = (CalendarAdopted) pack("cimahi").facts().getFirst();
        return new CalendarAdopted(known.region(), known.facts().with(version, List.of()), LocalDate.parse(from));
    }
}
