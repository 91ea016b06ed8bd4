package id.tuntas.query.privacy;

import id.tuntas.events.EventCatalogue;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.EventType;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockState;
import id.tuntas.events.clock.Deadline;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.privacy.PrivacyCase;
import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyEvent.*;
import id.tuntas.query.deadline.ShownClocks;
import id.tuntas.query.history.OpenedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One request, folded from its own history, with what was written in it opened. */
@Component
class PrivacyHistories {
    private final EventStore events;
    private final OpenedText texts;
    private final ShownClocks clocks;

    PrivacyHistories(EventStore events, OpenedText texts, ShownClocks clocks) {
        this.events = events;
        this.texts = texts;
        this.clocks = clocks;
    }

    /**
     * A step of the request.
     *
     * @param reason what the officer wrote, null where nothing is written
     */
    record Step(
            String type,
            Instant at,
            String actor,
            @Nullable String office,
            PrivacyEvent event,
            @Nullable String reason) {}

    /**
     * A request.
     *
     * @param asked the right data that a correction names, and the wish, opened
     * @param answeredAt when it was first answered, null while it is not
     */
    record Told(
            String id,
            long version,
            PrivacyCase standing,
            List<Step> steps,
            String wish,
            Map<String, String> asked,
            ShownClocks.Shown clock,
            @Nullable Instant answeredAt) {
        /** As the parts of a page take clocks. */
        public List<ShownClocks.Shown> clocks() {
            return List.of(clock);
        }
    }

    /** The request of this identity, if there is one. */
    Optional<Told> find(String request) {
        if (!request.contains("-P")) {
            return Optional.empty();
        }
        List<? extends DomainEventMessage<?>> all =
                events.readEvents(request).asStream().toList();
        return all.isEmpty() || !(all.getFirst().getPayload() instanceof PrivacyRequestReceived)
                ? Optional.empty()
                : Optional.of(told(request, all));
    }

    /** All requests about an issue, oldest first. */
    List<Told> about(String issue) {
        List<Told> all = new ArrayList<>();
        for (int number = 1; number <= PrivacyEvent.REQUESTS_MAX; number++) {
            Optional<Told> told = find(PrivacyEvent.requestOf(issue, number));
            if (told.isEmpty()) {
                break;
            }
            all.add(told.get());
        }
        return all;
    }

    private Told told(String request, List<? extends DomainEventMessage<?>> all) {
        PrivacyCase standing = new PrivacyCase();
        List<Step> steps = new ArrayList<>();
        Instant answered = null;
        boolean late = false;
        for (DomainEventMessage<?> message : all) {
            Step step = step(message);
            standing.evolve(step.event(), step.actor());
            steps.add(step);
            if (answered == null && step.event() instanceof PrivacyDecisionConfirmed confirmed) {
                answered = step.at();
                late = confirmed.late();
            }
        }
        PrivacyRequestReceived received = standing.received();
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "name", received.name());
        put(asked, "phone", received.phone());
        put(asked, "email", received.email());
        put(asked, "nik", received.nik());
        return new Told(
                request,
                all.size() - 1L,
                standing,
                steps,
                open(received.wish()),
                asked,
                clocks.of(clock(received, answered, late)),
                answered);
    }

    private static RunningClock clock(PrivacyRequestReceived received, @Nullable Instant answered, boolean late) {
        ClockState state = answered == null ? ClockState.RUNNING : late ? ClockState.MET_LATE : ClockState.MET;
        return new RunningClock(
                1,
                received.rule(),
                received.working().policyVersion(),
                received.receivedAt(),
                List.of(),
                new Deadline(received.dueAt(), null, received.working()),
                state,
                answered);
    }

    private Step step(DomainEventMessage<?> message) {
        PrivacyEvent event = (PrivacyEvent) message.getPayload();
        EventType type = EventCatalogue.typeOf(event.getClass());
        Sealed reason = switch (event) {
            case PrivacyDecisionProposed proposed -> proposed.reason();
            case PrivacyDecisionDeclined declined -> declined.reason();
            default -> null;
        };
        return new Step(
                type == null ? "" : type.value(),
                message.getTimestamp(),
                String.valueOf(message.getMetaData().get(EventMetadata.ACTOR)),
                (String) message.getMetaData().get(EventMetadata.OFFICE),
                event,
                reason == null ? null : open(reason));
    }

    private void put(Map<String, String> asked, String field, @Nullable Sealed value) {
        if (value != null) {
            asked.put(field, open(value));
        }
    }

    private String open(Sealed value) {
        return OpenedText.orForgotten(texts.open(List.of(value)).get(value));
    }
}
