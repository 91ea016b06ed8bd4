package id.tuntas.command.meeting;

import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.door.Refused;
import id.tuntas.events.EventMetadata;
import id.tuntas.events.meeting.MeetingEvent;
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

/** The history of one meeting and of its follow-ups. */
@Aggregate(type = "meeting")
class Meeting {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String meetingId;

    private final MeetingState state = new MeetingState();

    Meeting() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Outcome decide(MeetingCommand command, @MetaDataValue(Caller.METADATA) Caller caller, MeetingMeans means) {
        if (!state.planned() && !(command instanceof PlanMeeting)) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        Long seen = caller.ifMatch();
        if (seen != null && !seen.equals(AggregateLifecycle.getVersion())) {
            throw new Refused(HttpStatus.PRECONDITION_FAILED, "stale");
        }
        MeetingDecision decision = new MeetingDecision(command.meetingId(), state, caller, means);
        command.decide(decision);
        return new Outcome(command.meetingId(), AggregateLifecycle.getVersion(), decision.created());
    }

    @EventSourcingHandler
    void evolve(MeetingEvent event, @MetaDataValue(EventMetadata.ACTOR) String actor) {
        meetingId = event.meetingId();
        state.evolve(event, actor);
    }
}
