package id.tuntas.events.meeting;

import id.tuntas.events.EventType;
import id.tuntas.events.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a coordination meeting and of the follow-ups that it agreed on. Figures never stand in these events:
 * they follow from the history before {@link BriefFrozen}, and anybody can count them again.
 */
public sealed interface MeetingEvent {
    /** Decisions and follow-ups of one meeting together; nobody minutes more in a day. */
    int ITEMS_MAX = 200;

    /** Identity of the meeting. */
    String meetingId();

    /** Names the key with which the texts of a meeting are sealed. */
    static String keyOf(String meetingId) {
        return "meeting:" + meetingId;
    }

    /**
     * A meeting was called.
     *
     * @param startsAt when it begins, UTC
     * @param chair code of the office whose holder chairs it and closes its minutes
     * @param participants codes of the offices that are asked to come
     */
    @EventType("meeting-planned")
    record MeetingPlanned(
            String meetingId, Sealed title, Instant startsAt, Sealed place, String chair, List<String> participants)
            implements MeetingEvent {
        public MeetingPlanned {
            participants = List.copyOf(participants);
        }
    }

    @EventType("meeting-cancelled")
    record MeetingCancelled(String meetingId, Sealed reason) implements MeetingEvent {}

    /**
     * The brief was frozen: its figures are those of all leaves before this event's own, up to this event's time.
     *
     * @param since first day that it covers, by the region's clocks; null for since the brief before it
     */
    @EventType("brief-frozen")
    record BriefFrozen(String meetingId, @Nullable LocalDate since) implements MeetingEvent {}

    /** Something was decided; {@code number} counts a meeting's decisions and follow-ups from 1. */
    sealed interface Decided extends MeetingEvent {
        int number();
    }

    /**
     * Something was decided.
     *
     * @param issueId the issue that it is about, null for none; never one that is restricted
     */
    @EventType("decision-recorded")
    record DecisionRecorded(
            String meetingId,
            int number,
            Sealed text,
            @Nullable String issueId) implements Decided {}

    /**
     * A unit was charged with an issue from the meeting, by the ordinary command.
     *
     * @param issueVersion the issue's last step after it
     */
    @EventType("dispatch-decided")
    record DispatchDecided(String meetingId, int number, String issueId, String unit, long issueVersion)
            implements Decided {}

    /**
     * A matter shall be delegated. The delegation itself is the administrator's, with the number of its decree.
     *
     * @param lastDay until when it shall count
     */
    @EventType("delegation-decided")
    record DelegationDecided(
            String meetingId, int number, String fromUnit, String toUnit, List<String> categories, LocalDate lastDay)
            implements Decided {
        public DelegationDecided {
            categories = List.copyOf(categories);
        }
    }

    /**
     * A unit shall do something until a day.
     *
     * @param dueOn the last day that is in time
     * @param issueId the issue that it is about, null for none; never one that is restricted
     */
    @EventType("follow-up-agreed")
    record FollowUpAgreed(
            String meetingId,
            int number,
            Sealed task,
            String unit,
            LocalDate dueOn,
            @Nullable String issueId) implements Decided {}

    /** What happens to a follow-up that was agreed on, also after the minutes of its meeting were closed. */
    sealed interface Followed extends MeetingEvent {
        int number();
    }

    /** The unit in charge says that it is done. */
    @EventType("follow-up-reported")
    record FollowUpReported(String meetingId, int number, Sealed note) implements Followed {}

    /** What was reported is not enough; the unit still owes it. */
    @EventType("follow-up-returned")
    record FollowUpReturned(String meetingId, int number, Sealed reason) implements Followed {}

    /**
     * It was found done, or is needed no more.
     *
     * @param inMeeting the later meeting in which it was closed, null when in none
     */
    @EventType("follow-up-closed")
    record FollowUpClosed(
            String meetingId,
            int number,
            @Nullable String inMeeting,
            @Nullable Sealed note) implements Followed {}

    /**
     * The chair closed the minutes. Of the meeting nothing changes any more; its follow-ups go on.
     *
     * @param figures SHA-256 in lower-case hex of the figures that lay before the chair, null when none did
     * @param attended codes of the offices that came, of those that were asked to; null when nobody said so
     */
    @EventType("minutes-closed")
    record MinutesClosed(
            String meetingId,
            @Nullable String figures,
            @Nullable List<String> attended) implements MeetingEvent {
        public MinutesClosed {
            attended = attended == null ? null : List.copyOf(attended);
        }
    }
}
