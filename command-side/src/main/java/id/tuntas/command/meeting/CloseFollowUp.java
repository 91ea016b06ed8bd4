package id.tuntas.command.meeting;

import id.tuntas.command.door.Refused;
import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.meeting.MeetingEvent.FollowUpClosed;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A follow-up is found done, or needed no more; never by who reported it done. */
record CloseFollowUp(String meetingId, int number, Body body) implements MeetingCommand {
    /**
     * How it ends.
     *
     * @param meeting the later meeting in which this is decided, null when in none
     * @param note needed where nothing was reported
     */
    record Body(
            @Nullable @Size(max = MeetingLimits.CODE_MAX) String meeting,
            @Nullable @Size(max = MeetingLimits.TEXT_MAX) String note) {}

    @Override
    public void decide(MeetingDecision decision) {
        MeetingState.FollowUp owed = decision.followUp(number);
        decision.requireKeeperEver();
        if (!owed.state().isOpen()) {
            throw new Refused(HttpStatus.CONFLICT, "follow-up-state");
        }
        if (decision.account().equals(owed.reportedBy())) {
            throw new Refused(HttpStatus.FORBIDDEN, "own-work");
        }
        if (owed.state() == FollowUpState.OPEN) {
            decision.requireText(body.note, "note");
        }
        decision.record(new FollowUpClosed(meetingId, number, body.meeting, decision.sealOrNull(body.note)));
    }
}
