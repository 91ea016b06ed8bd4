package id.tuntas.command.rules;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.ToldBy;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.clock.ClockRuleEvent;
import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import id.tuntas.events.clock.Rulebook;
import id.tuntas.events.organisation.OfficeKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The history of one region's policies and calendars. */
@Aggregate(type = "rules")
class Rules {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String history;

    private Rulebook book = Rulebook.EMPTY;
    private boolean ownPolicy;
    private boolean ownCalendar;

    Rules() {}

    /** The pack's versions enter once each; once the region has decided for itself, no pack overrules it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(LoadRulePack command) {
        for (ClockRuleEvent fact : command.facts()) {
            if (!isOwn(fact) && !book.knows(fact)) {
                AggregateLifecycle.apply(fact, ToldBy.system());
            }
        }
    }

    /** A version in force from yesterday on would make a deadline missed that was met: only what lies ahead is changed. */
    @CommandHandler
    Outcome decide(Adopt command, @MetaDataValue(Caller.METADATA) Caller caller, Clock clock) {
        Administrators.require(caller);
        Long seen = caller.ifMatch();
        if (seen != null && !seen.equals(AggregateLifecycle.getVersion())) {
            throw new Refused(HttpStatus.PRECONDITION_FAILED, "rules-stale");
        }
        ClockRuleEvent fact = command.fact();
        if (book.knows(fact)) {
            throw new Refused(HttpStatus.CONFLICT, "version-taken");
        }
        Instant now = clock.instant();
        LocalDate today = book.calendarAt(now).dayOf(now);
        if (fact.validFrom().isBefore(today)) {
            throw new InvalidInput("validFrom", "date-in-past");
        }
        AggregateLifecycle.apply(fact, ToldBy.administrator(caller));
        return new Outcome(command.history(), AggregateLifecycle.getVersion(), fact.version());
    }

    /** What is tried is in force for nothing, so its day may have passed. */
    @CommandHandler
    Outcome decide(DraftRules command, @MetaDataValue(Caller.METADATA) Caller caller) {
        Administrators.requireOrAuditor(caller);
        ClockRuleEvent fact = command.fact();
        if (book.knows(fact)) {
            throw new Refused(HttpStatus.CONFLICT, "version-taken");
        }
        OfficeKind office = caller.actor().holds(OfficeKind.ADMIN) ? OfficeKind.ADMIN : OfficeKind.AUDITOR;
        AggregateLifecycle.apply(fact, ToldBy.holder(office, caller));
        return new Outcome(command.history(), AggregateLifecycle.getVersion(), fact.version());
    }

    @EventSourcingHandler
    void evolve(ClockRuleEvent event, @MetaDataValue(EventMetadata.ACTOR) @Nullable String actor) {
        history = ClockRuleEvent.historyOf(event.region());
        book = book.with(event);
        if (!EventMetadata.SYSTEM.equals(actor)) {
            switch (event) {
                case PolicyAdopted policy -> ownPolicy = true;
                case CalendarAdopted calendar -> ownCalendar = true;
                case PolicyDrafted draft -> {}
                case CalendarDrafted draft -> {}
            }
        }
    }

    private boolean isOwn(ClockRuleEvent fact) {
        return switch (fact) {
            case PolicyAdopted policy -> ownPolicy;
            case CalendarAdopted calendar -> ownCalendar;
            case PolicyDrafted draft -> false;
            case CalendarDrafted draft -> false;
        };
    }
}
