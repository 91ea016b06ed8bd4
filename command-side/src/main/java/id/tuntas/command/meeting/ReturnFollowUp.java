package id.tuntas.command.meeting;

import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.meeting.MeetingEvent.FollowUpReturned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What was reported is not enough. */
record ReturnFollowUp(String meetingId, int number, Body body) implements MeetingCommand {
    record Body(
            @NotBlank @Size(max = MeetingLimits.TEXT_MAX) String reason) {}

    @Override
    public void decide(MeetingDecision decision) {
        MeetingState.FollowUp owed = decision.followUp(number);
        decision.requireKeeperEver();
        decision.requireState(owed, FollowUpState.REPORTED);
        decision.record(new FollowUpReturned(meetingId, number, decision.seal(body.reason)));
    }
}
