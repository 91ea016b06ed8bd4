package id.tuntas.command.meeting;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.meeting.MeetingEvent.DelegationDecided;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A matter shall be delegated; the administrator does so when there is a decree. */
record RecordDelegation(String meetingId, Body body) implements MeetingCommand {
    record Body(
            @NotBlank @Size(max = MeetingLimits.CODE_MAX) String fromUnit,
            @NotBlank @Size(max = MeetingLimits.CODE_MAX) String toUnit,

            @NotNull @Size(min = 1, max = MeetingLimits.CATEGORIES_MAX)
            List<@NotBlank @Size(max = MeetingLimits.CODE_MAX) String> categories,

            @NotNull LocalDate lastDay) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireKeeper();
        String giver = decision.unit(body.fromUnit, "fromUnit");
        String taker = decision.unit(body.toUnit, "toUnit");
        if (giver.equals(taker)) {
            throw new InvalidInput("toUnit", "not-the-next-rung");
        }
        List<String> categories = body.categories.stream().distinct().toList();
        categories.forEach(decision::requireDelegable);
        decision.requireFuture(body.lastDay, "lastDay");
        decision.record(
                new DelegationDecided(meetingId, decision.nextNumber(), giver, taker, categories, body.lastDay));
    }
}
