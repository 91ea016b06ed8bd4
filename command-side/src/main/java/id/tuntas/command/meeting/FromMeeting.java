package id.tuntas.command.meeting;

import id.tuntas.command.door.Answers;
import id.tuntas.command.door.Caller;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.Outcome;
import id.tuntas.command.issue.InBulk;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What concerns two histories at once: first it is asked whether the meeting can still minute it, then the ordinary
 * command is carried out with all its own rules, and then it is linked. Cut off in the middle it can be sent again under
 * the same Idempotency-Key, and each part counts once.
 */
@Component
class FromMeeting {
    private final Answers answers;
    private final MeetingMeans means;

    FromMeeting(Answers answers, MeetingMeans means) {
        this.answers = answers;
        this.means = means;
    }

    /**
     * Charges a unit with an issue, as its own page would, and links it. What the caller had seen of the meeting is asked
     * before anything happens; once the issue has moved, the minutes say so, whatever else they say by then.
     */
    Outcome dispatch(String meeting, RecordDispatch.Body body, Caller caller) {
        answers.outcome(new RequireOpenMinutes(meeting), part("open", caller.ifMatch(), caller));
        means.requireOrdinary(body.issue(), caller.actor());
        Command dispatch = InBulk.dispatch(body.issue(), body.unit(), body.reason());
        Outcome done = answers.outcome(dispatch, part("dispatch", null, caller));
        return answers.outcome(new RecordDispatch(meeting, body, done.version()), part("link", null, caller));
    }

    /** Closes a follow-up; in a later meeting only while that one is minuted. */
    Outcome close(CloseFollowUp command, Caller caller) {
        String later = command.body().meeting();
        if (later != null) {
            answers.outcome(new RequireOpenMinutes(later), part("open", null, caller));
        }
        return answers.outcome(command, caller);
    }

    private static Caller part(String name, @Nullable Long ifMatch, Caller caller) {
        String key = caller.idempotencyKey();
        String own = key == null
                ? null
                : UUID.nameUUIDFromBytes(("meeting\n" + name + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
        return new Caller(caller.actor(), caller.channel(), caller.correlationId(), ifMatch, own, false, null);
    }
}
