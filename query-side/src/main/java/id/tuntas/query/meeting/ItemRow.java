package id.tuntas.query.meeting;

import id.tuntas.events.Sealed;
import id.tuntas.events.meeting.MeetingEvent.Decided;
import id.tuntas.events.meeting.MeetingEvent.DecisionRecorded;
import id.tuntas.events.meeting.MeetingEvent.DelegationDecided;
import id.tuntas.events.meeting.MeetingEvent.DispatchDecided;
import id.tuntas.events.meeting.MeetingEvent.FollowUpAgreed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a decision tells; what it does not is null. */
record ItemRow(
        @Nullable Sealed text,
        @Nullable String issue,
        @Nullable Long issueVersion,
        @Nullable String unit,
        @Nullable String fromUnit,
        @Nullable String categories,
        @Nullable LocalDate dueOn) {
    static ItemRow of(Decided event) {
        return switch (event) {
            case DecisionRecorded decision ->
                new ItemRow(decision.text(), decision.issueId(), null, null, null, null, null);
            case DispatchDecided sent ->
                new ItemRow(null, sent.issueId(), sent.issueVersion(), sent.unit(), null, null, null);
            case DelegationDecided passed ->
                new ItemRow(
                        null,
                        null,
                        null,
                        passed.toUnit(),
                        passed.fromUnit(),
                        String.join(",", passed.categories()),
                        passed.lastDay());
            case FollowUpAgreed agreed ->
                new ItemRow(agreed.task(), agreed.issueId(), null, agreed.unit(), null, null, agreed.dueOn());
        };
    }
}
