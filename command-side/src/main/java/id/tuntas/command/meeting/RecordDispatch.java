package id.tuntas.command.meeting;

import id.tuntas.events.meeting.MeetingEvent.DispatchDecided;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Links a dispatch that was done from the meeting.
 *
 * @param issueVersion the issue's last step after it
 */
record RecordDispatch(String meetingId, Body body, long issueVersion) implements MeetingCommand {
    record Body(
            @NotBlank @Size(max = MeetingLimits.CODE_MAX) String issue,
            @NotBlank @Size(max = MeetingLimits.CODE_MAX) String unit,
            @Nullable @Size(max = MeetingLimits.TEXT_MAX) String reason) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireKeeper();
        decision.record(new DispatchDecided(meetingId, decision.nextNumber(), body.issue, body.unit, issueVersion));
    }
}
