package id.tuntas.command.meeting;

import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.meeting.MeetingEvent.FollowUpReported;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The unit in charge says that its follow-up is done. */
record ReportFollowUp(String meetingId, int number, Body body) implements MeetingCommand {
    record Body(
            @NotBlank @Size(max = MeetingLimits.TEXT_MAX) String note) {}

    @Override
    public void decide(MeetingDecision decision) {
        MeetingState.FollowUp owed = decision.followUp(number);
        decision.requireAnswering(owed.unit());
        decision.requireState(owed, FollowUpState.OPEN);
        decision.record(new FollowUpReported(meetingId, number, decision.seal(body.note)));
    }
}
