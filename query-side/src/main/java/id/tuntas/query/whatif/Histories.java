package id.tuntas.query.whatif;

import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.Replay.Step;
import id.tuntas.events.issue.IssueEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Issues' histories as they were recorded. */
@Component
class Histories {
    private final EventStore events;

    Histories(EventStore events) {
        this.events = events;
    }

    List<Step> of(String issue) {
        return events.readEvents(issue).asStream().map(Histories::step).toList();
    }

    private static Step step(DomainEventMessage<?> message) {
        return new Step(
                (IssueEvent) message.getPayload(),
                String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)),
                message.getTimestamp());
    }
}
