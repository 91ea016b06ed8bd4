package id.tuntas.events.meeting;

import id.tuntas.events.meeting.MeetingEvent.FollowUpClosed;
import id.tuntas.events.meeting.MeetingEvent.FollowUpReported;
import id.tuntas.events.meeting.MeetingEvent.FollowUpReturned;
import id.tuntas.events.meeting.MeetingEvent.Followed;

/** Where a follow-up stands. */
public enum FollowUpState {
    OPEN,
    /** The unit says that it is done; somebody else has to find so. */
    REPORTED,
    CLOSED;

    /** Whether anybody still has to do something. */
    public boolean isOpen() {
        return this != CLOSED;
    }

    /** The state after a step. */
    public static FollowUpState after(Followed step) {
        return switch (step) {
            case FollowUpReported ignored -> REPORTED;
            case FollowUpReturned ignored -> OPEN;
            case FollowUpClosed ignored -> CLOSED;
        };
    }
}
