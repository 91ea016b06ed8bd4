package id.tuntas.command.meeting;

import id.tuntas.events.meeting.FollowUpState;
import id.tuntas.events.meeting.MeetingEvent;
import id.tuntas.events.meeting.MeetingEvent.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What decisions about a meeting need to know of it. It only assigns. */
final class MeetingState {
    private String chair = "";
    private boolean planned;
    private boolean cancelled;
    private boolean frozen;
    private boolean closed;
    private int lastNumber;
    private final Set<String> invited = new HashSet<>();
    private final Map<Integer, FollowUp> followUps = new HashMap<>();

    /**
     * A follow-up.
     *
     * @param reportedBy account of whoever reported it done, null as long as nobody has
     */
    record FollowUp(
            String unit, FollowUpState state, @Nullable String reportedBy) {}

    void evolve(MeetingEvent event, String actor) {
        if (event instanceof Decided decided) {
            lastNumber = decided.number();
        }
        switch (event) {
            case MeetingPlanned meeting -> {
                planned = true;
                chair = meeting.chair();
                invited.add(chair);
                invited.addAll(meeting.participants());
            }
            case MeetingCancelled ignored -> cancelled = true;
            case BriefFrozen ignored -> frozen = true;
            case FollowUpAgreed agreed ->
                followUps.put(agreed.number(), new FollowUp(agreed.unit(), FollowUpState.OPEN, null));
            case DecisionRecorded ignored -> {}
            case DispatchDecided ignored -> {}
            case DelegationDecided ignored -> {}
            case Followed step ->
                followUps.computeIfPresent(
                        step.number(),
                        (number, before) -> new FollowUp(
                                before.unit(),
                                FollowUpState.after(step),
                                step instanceof FollowUpReported ? actor : before.reportedBy()));
            case MinutesClosed ignored -> closed = true;
        }
    }

    boolean planned() {
        return planned;
    }

    boolean cancelled() {
        return cancelled;
    }

    boolean frozen() {
        return frozen;
    }

    boolean closed() {
        return closed;
    }

    String chair() {
        return chair;
    }

    /** Codes of the offices that are asked to come, the chair's too. */
    Set<String> invited() {
        return invited;
    }

    int lastNumber() {
        return lastNumber;
    }

    @Nullable
    FollowUp followUp(int number) {
        return followUps.get(number);
    }
}
