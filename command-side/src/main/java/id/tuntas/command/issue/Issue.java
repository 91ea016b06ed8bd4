package id.tuntas.command.issue;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.Situation;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The consistency border of one issue: every command on it is decided here, one after the other. */
@Aggregate(type = "issue")
class Issue {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private final Situation situation = new Situation();

    Issue() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Outcome decide(FileComplaint command, @MetaDataValue(Caller.METADATA) Caller caller, Decisions decisions) {
        Decision decision = decisions.on(situation, caller);
        command.decide(decision);
        return decision.outcome();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Outcome decide(ImportHistory command, @MetaDataValue(Caller.METADATA) Caller caller, Decisions decisions) {
        Decision decision = decisions.on(situation, caller);
        command.decide(decision);
        return decision.outcome();
    }

    @CommandHandler
    Outcome decide(NoteExternal command, @MetaDataValue(Caller.METADATA) Caller caller, Decisions decisions) {
        Decision decision = decisions.on(situation, caller);
        command.decide(decision);
        return decision.outcome();
    }

    @CommandHandler
    Outcome decide(IssueCommand command, @MetaDataValue(Caller.METADATA) Caller caller, Decisions decisions) {
        Decision decision = decisions.on(situation, caller);
        decision.require(command.act());
        command.decide(decision);
        return decision.outcome();
    }

    @CommandHandler
    void decide(NoteDeadlines command, @MetaDataValue(Caller.METADATA) Caller caller, Decisions decisions) {
        command.decide(decisions.on(situation, caller));
    }

    @CommandHandler
    void decide(InheritIssue command, @MetaDataValue(Caller.METADATA) Caller caller, Decisions decisions) {
        command.decide(decisions.on(situation, caller));
    }

    @CommandHandler
    void decide(TakeOver command, @MetaDataValue(Caller.METADATA) Caller caller, Decisions decisions) {
        command.decide(decisions.on(situation, caller));
    }

    /** Another issue is being merged into this one, within that one's decision. */
    void join(Decision source) {
        MergeIssue.join(source.means().on(situation, source.caller()), source);
    }

    @EventSourcingHandler
    void evolve(IssueEvent event) {
        id = event.issueId();
        situation.evolve(event);
    }
}
