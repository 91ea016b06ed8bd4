package id.tuntas.query.whatif;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.clock.RulesOverTime.Told;
import id.tuntas.query.organisation.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** All that was ever adopted or drafted, read from the history itself: a draft is there as soon as it is answered. */
@Component
class RuleHistory {
    private final EventStore events;
    private final Directory directory;

    RuleHistory(EventStore events, Directory directory) {
        this.events = events;
        this.directory = directory;
    }

    /** What a version is a version of. */
    enum Kind {
        POLICY,
        CALENDAR
    }

    /** Who adopted or drafted what, and when. */
    record Version(Kind kind, String version, boolean draft, LocalDate validFrom, Instant at, String account) {}

    /** @param versions the latest first */
    record Known(List<Told> told, Rulebook book, List<Version> versions) {
        List<Version> of(Kind kind) {
            return versions.stream().filter(one -> one.kind() == kind).toList();
        }
    }

    Known now() {
        List<Told> told = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        Rulebook book = Rulebook.EMPTY;
        var history = events.readEvents(ClockRuleEvent.historyOf(directory.regionCode()));
        while (history.hasNext()) {
            DomainEventMessage<?> message = history.next();
            ClockRuleEvent event = (ClockRuleEvent) message.getPayload();
            told.add(new Told(message.getTimestamp(), event));
            versions.add(version(event, message));
            book = book.with(event);
        }
        return new Known(List.copyOf(told), book, List.copyOf(versions.reversed()));
    }

    private static Version version(ClockRuleEvent event, DomainEventMessage<?> message) {
        boolean draft = event instanceof PolicyDrafted || event instanceof CalendarDrafted;
        Kind kind = switch (event) {
            case PolicyAdopted ignored -> Kind.POLICY;
            case PolicyDrafted ignored -> Kind.POLICY;
            case CalendarAdopted ignored -> Kind.CALENDAR;
            case CalendarDrafted ignored -> Kind.CALENDAR;
        };
        String account = String.valueOf(message.getMetaData().get(EventMetadata.ACTOR));
        return new Version(kind, event.version(), draft, event.validFrom(), message.getTimestamp(), account);
    }
}
