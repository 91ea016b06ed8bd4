package id.tuntas.command.meeting;

import id.tuntas.events.meeting.MeetingEvent.BriefFrozen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The brief is frozen at this place of the history, once: later briefs go on from it. */
record FreezeBrief(String meetingId, Body body) implements MeetingCommand {
    /** @param since first day that it covers; since the last brief when none is named */
    record Body(@Nullable LocalDate since) {}

    @Override
    public void decide(MeetingDecision decision) {
        decision.requireConvener();
        decision.requireOpen();
        decision.requireNoBrief();
        if (body.since != null) {
            decision.requirePast(body.since, "since");
        }
        decision.record(new BriefFrozen(meetingId, body.since));
    }
}
