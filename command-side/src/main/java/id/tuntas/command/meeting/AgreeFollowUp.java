package id.tuntas.command.meeting;

import id.tuntas.events.meeting.MeetingEvent.FollowUpAgreed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit shall do something until a day. */
record AgreeFollowUp(String meetingId, Body body) implements MeetingCommand {
    record Body(
            @NotBlank @Size(max = MeetingLimits.TEXT_MAX) String task,
            @NotBlank @Size(max = MeetingLimits.CODE_MAX) String unit,
            @NotNull LocalDate dueOn,
            @Nullable @Size(max = MeetingLimits.CODE_MAX) String issue) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireKeeper();
        String unit = decision.unit(body.unit, "unit");
        decision.requireFuture(body.dueOn, "dueOn");
        String issue = decision.issue(body.issue);
        decision.record(new FollowUpAgreed(
                meetingId, decision.nextNumber(), decision.seal(body.task), unit, body.dueOn, issue));
    }
}
