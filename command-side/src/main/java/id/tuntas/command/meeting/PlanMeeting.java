package id.tuntas.command.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.meeting.MeetingEvent;
import id.tuntas.events.meeting.MeetingEvent.MeetingPlanned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A meeting is called. */
record PlanMeeting(@JsonIgnore String meetingId, Body body) implements MeetingCommand {
    /**
     * What is called.
     *
     * @param time by the region's clocks
     * @param chair code of an office, such as {@code SETDA:SEKDA}; likewise those of {@code participants}
     */
    record Body(
            @NotBlank @Size(max = MeetingLimits.TITLE_MAX) String title,
            @NotNull LocalDate date,
            @NotNull LocalTime time,
            @NotBlank @Size(max = MeetingLimits.PLACE_MAX) String place,
            @NotBlank @Size(max = MeetingLimits.CODE_MAX) String chair,

            @NotNull @Size(min = 1, max = MeetingLimits.PARTICIPANTS_MAX)
            List<@NotBlank @Size(max = MeetingLimits.CODE_MAX) String> participants) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireConvener();
        decision.requireNear(body.date, "date");
        decision.requireOffice(body.chair, "chair");
        List<String> participants = body.participants.stream().distinct().toList();
        participants.forEach(office -> decision.requireOffice(office, "participants"));
        if (!decision.isNew()) {
            throw new InvalidInput("title", "already-planned");
        }
        decision.vault().createKeys(MeetingEvent.keyOf(meetingId));
        decision.record(new MeetingPlanned(
                meetingId,
                decision.seal(body.title),
                body.date.atTime(body.time).atZone(decision.zone()).toInstant(),
                decision.seal(body.place),
                body.chair,
                participants));
    }
}
