package id.tuntas.command.meeting;

import id.tuntas.events.meeting.MeetingEvent.MeetingCancelled;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The meeting does not take place; only before anything was decided in it. */
record CancelMeeting(String meetingId, Body body) implements MeetingCommand {
    record Body(
            @NotBlank @Size(max = MeetingLimits.TEXT_MAX) String reason) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireConvener();
        decision.requireOpen();
        decision.requireNothingDecided();
        decision.record(new MeetingCancelled(meetingId, decision.seal(body.reason)));
    }
}
