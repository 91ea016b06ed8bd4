package id.tuntas.query.meeting;

import id.tuntas.events.Sealed;
import id.tuntas.events.meeting.MeetingEvent.FollowUpClosed;
import id.tuntas.events.meeting.MeetingEvent.FollowUpReported;
import id.tuntas.events.meeting.MeetingEvent.FollowUpReturned;
import id.tuntas.events.meeting.MeetingEvent.Followed;
import org.jspecify.annotations.Nullable;

/** What was said of a follow-up, and in which later meeting. */
record StepRow(@Nullable Sealed note, @Nullable String inMeeting) {
    static StepRow of(Followed event) {
        return switch (event) {
            case FollowUpReported reported -> new StepRow(reported.note(), null);
            case FollowUpReturned returned -> new StepRow(returned.reason(), null);
            case FollowUpClosed closed -> new StepRow(closed.note(), closed.inMeeting());
        };
    }
}
