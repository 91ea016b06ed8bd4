package id.tuntas.command.meeting;

import id.tuntas.events.meeting.MeetingEvent.DecisionRecorded;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Something was decided. */
record RecordDecision(String meetingId, Body body) implements MeetingCommand {
    record Body(
            @NotBlank @Size(max = MeetingLimits.TEXT_MAX) String text,
            @Nullable @Size(max = MeetingLimits.CODE_MAX) String issue) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireKeeper();
        String issue = decision.issue(body.issue);
        decision.record(new DecisionRecorded(meetingId, decision.nextNumber(), decision.seal(body.text), issue));
    }
}
