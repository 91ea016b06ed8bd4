package id.tuntas.command.meeting;

import id.tuntas.events.meeting.MeetingEvent.MinutesClosed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chair closes the minutes. */
record CloseMinutes(String meetingId, Body body) implements MeetingCommand {
    /**
     * What the chair says.
     *
     * @param figures SHA-256 of the figures that the chair had before them, in lower-case hex
     * @param attended codes of the offices that came, the chair's too; null when that is not said
     */
    record Body(
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String figures,

            @Nullable @Size(max = MeetingLimits.PARTICIPANTS_MAX + 1)
            List<@NotBlank @Size(max = MeetingLimits.CODE_MAX) String> attended) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireChair();
        decision.requireOpen();
        List<String> attended = body.attended;
        if (attended != null) {
            decision.requireInvited(attended, "attended");
            attended = attended.stream().distinct().toList();
        }
        decision.record(new MinutesClosed(meetingId, body.figures, attended));
    }
}
