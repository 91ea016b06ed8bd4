package id.tuntas.query.history;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.EventType;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of one issue as it was recorded: what every view of a single issue is folded from. */
@Component
public class IssueHistory {
    private final EventStore events;

    IssueHistory(EventStore events) {
        this.events = events;
    }

    /**
     * One step of the history.
     *
     * @param version its place among the issue's events, from 0
     * @param type stored name of the event
     * @param actor account name, {@code reporter} or {@code system}
     * @param office code of the office held when acting, null for reporter and system
     */
    public record Step(
            long version,
            String type,
            Instant at,
            String actor,
            @Nullable String office,
            String channel,
            IssueEvent event) {}

    /** The issue's steps, oldest first, up to a version and a moment. */
    public List<Step> steps(String issueId, long lastVersion, Instant lastMoment) {
        List<Step> all = events.readEvents(issueId)
                .asStream()
                .filter(message -> message.getSequenceNumber() <= lastVersion)
                .map(IssueHistory::step)
                .toList();
        return all.subList(0, until(all, lastMoment));
    }

    /** How many of the steps had been taken at a moment: all up to the last one of that time. */
    static int until(List<Step> steps, Instant moment) {
        int taken = steps.size();
        while (taken > 0 && steps.get(taken - 1).at().isAfter(moment)) {
            taken--;
        }
        return taken;
    }

    /** One step of an issue. */
    public Step step(String issueId, long version) {
        return step(events.readEvents(issueId, version).next());
    }

    /** Where the issue stood after these steps. */
    public static Situation situation(List<Step> steps) {
        Situation situation = new Situation();
        steps.forEach(step -> situation.evolve(step.event()));
        return situation;
    }

    private static Step step(DomainEventMessage<?> message) {
        IssueEvent event = (IssueEvent) message.getPayload();
        EventType type = EventCatalogue.typeOf(event.getClass());
        return new Step(
                message.getSequenceNumber(),
                type == null ? "" : type.value(),
                message.getTimestamp(),
                String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)),
                (String) message.getMetaData().get(EventMetadata.OFFICE),
                String.valueOf(message.getMetaData().get(EventMetadata.CHANNEL)),
                event);
    }
}
