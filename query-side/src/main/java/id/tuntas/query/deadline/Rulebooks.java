package id.tuntas.query.deadline;

import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.query.organisation.Directory;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The region's policies and calendars, folded from their history; each look reads only what is new since the last. */
@Component
class Rulebooks {
    private final EventStore events;
    private final Directory directory;
    private final Clock clock;
    private State state = new State(Rulebook.EMPTY, 0);

    Rulebooks(EventStore events, Directory directory, Clock clock) {
        this.events = events;
        this.directory = directory;
        this.clock = clock;
    }

    private record State(Rulebook book, long nextSequence) {}

    synchronized Rulebook now() {
        String history = ClockRuleEvent.historyOf(directory.regionCode());
        DomainEventStream news = events.readEvents(history, state.nextSequence());
        while (news.hasNext()) {
            var message = news.next();
            state = new State(
                    state.book().with((ClockRuleEvent) message.getPayload()), message.getSequenceNumber() + 1);
        }
        return state.book();
    }

    /** The calendar in force now. */
    WorkCalendar calendar() {
        return now().calendarAt(clock.instant());
    }
}
