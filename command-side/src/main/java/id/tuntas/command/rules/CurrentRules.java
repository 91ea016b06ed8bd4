package id.tuntas.command.rules;

import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.Policy;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.ledger.store.NewerEvents;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The region's rules at this very moment. Each look reads the events that came since the last one, so that no node ever
 * counts by an old calendar.
 */
@Component
public class CurrentRules {
    private final EventStore events;
    private final NewerEvents newer;
    private final RulePack pack;
    private final Clock clock;
    private final AtomicReference<State> state;

    /** A dry run on an empty history loads no pack into it, but counts by what the pack says. */
    CurrentRules(
            EventStore events,
            NewerEvents newer,
            RulePack pack,
            Clock clock,
            @Value("${tuntas.dry-run:false}") boolean dryRun) {
        this.events = events;
        this.newer = newer;
        this.pack = pack;
        this.clock = clock;
        Rulebook beginning = Rulebook.EMPTY;
        if (dryRun) {
            for (ClockRuleEvent fact : pack.facts()) {
                beginning = beginning.with(fact);
            }
        }
        state = new AtomicReference<>(new State(beginning, 0, dryRun));
    }

    /** @param rehearsed whether it only says what the pack would bring */
    private record State(Rulebook book, long nextSequence, boolean rehearsed) {
        State with(DomainEventMessage<?> message) {
            Rulebook before = rehearsed ? Rulebook.EMPTY : book;
            return new State(
                    before.with((ClockRuleEvent) message.getPayload()), message.getSequenceNumber() + 1, false);
        }

        static State newer(State one, State other) {
            return one.nextSequence() < other.nextSequence() ? other : one;
        }
    }

    /** All that has been adopted; it does not change any more, ask again for a later one. */
    public Rulebook now() {
        State known = state.get();
        if (!newer.any(pack.history(), known.nextSequence())) {
            return known.book();
        }
        DomainEventStream news = events.readEvents(pack.history(), known.nextSequence());
        while (news.hasNext()) {
            known = known.with(news.next());
        }
        return state.accumulateAndGet(known, State::newer).book();
    }

    /** The policy in force now. */
    public Policy policy() {
        return now().policyAt(clock.instant());
    }

    /** The calendar in force now. */
    public WorkCalendar calendar() {
        return now().calendarAt(clock.instant());
    }
}
