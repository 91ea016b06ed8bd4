package id.tuntas.command.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something asked of a meeting. */
sealed interface MeetingCommand extends Command
        permits PlanMeeting,
                CancelMeeting,
                FreezeBrief,
                RequireOpenMinutes,
                RecordDecision,
                RecordDispatch,
                RecordDelegation,
                AgreeFollowUp,
                ReportFollowUp,
                ReturnFollowUp,
                CloseFollowUp,
                CloseMinutes {
    @TargetAggregateIdentifier
    String meetingId();

    /** Judges it and records what follows. */
    void decide(MeetingDecision decision);

    @Override
    @JsonIgnore
    default String route() {
        return MeetingCommand.class.getName();
    }
}
