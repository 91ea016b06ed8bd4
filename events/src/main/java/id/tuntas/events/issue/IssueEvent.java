package id.tuntas.events.issue;

import id.tuntas.events.EventType;
import id.tuntas.events.Sealed;
import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.Remaining;
import id.tuntas.events.clock.Rule;
import id.tuntas.events.clock.Working;
import id.tuntas.events.organisation.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to an issue: read from top to bottom, this file is its life (domain rules in the README). Free
 * text and personal data are {@link Sealed}. An event that moves the issue says where to: {@code unit} is the unit that
 * now holds it, {@code superior} the unit above that one (null above the region's head), {@code tier} its rung.
 */
public sealed interface IssueEvent {
    /** Identity of the issue. */
    String issueId();

    /** An event after which another unit holds the issue. */
    sealed interface Moved extends IssueEvent {
        String unit();

        @Nullable
        String superior();

        Tier tier();
    }

    /**
     * A complaint was told to the region and became an issue.
     *
     * @param reporterId names the reporter's two keys: identity and content
     * @param village Kemendagri code of the place; {@code district} is its kecamatan
     * @param lat latitude of the point in degrees (WGS 84), null without a point; likewise {@code lng}
     * @param receivedAt when the region received it, UTC; earlier than the event when it was told off-line or imported
     * @param reporterName sealed with the identity key, as are phone, e-mail and NIK
     * @param externalSystem system that tracks the same matter, such as {@code SP4N_LAPOR}; {@code externalId} its number
     * @param contactWay how the reporter wants to be told of what happens, null when not at all
     */
    @EventType("complaint-filed")
    record ComplaintFiled(
            String issueId,
            String ticketNumber,
            String reporterId,
            Sealed title,
            Sealed description,
            String category,
            Confidentiality confidentiality,
            IssueClass issueClass,
            Visibility visibility,
            Channel channel,
            String village,
            String district,
            @Nullable Sealed address,
            @Nullable Double lat,
            @Nullable Double lng,
            Sealed reporterName,
            @Nullable Sealed reporterPhone,
            @Nullable Sealed reporterEmail,
            @Nullable Sealed reporterNik,
            @Nullable String externalSystem,
            @Nullable String externalId,
            String unit,
            @Nullable String superior,
            Tier tier,
            Instant receivedAt,
            @Nullable ContactWay contactWay)
            implements Moved {
        /** By somebody who looks for himself. */
        public ComplaintFiled(
                String issueId,
                String ticketNumber,
                String reporterId,
                Sealed title,
                Sealed description,
                String category,
                Confidentiality confidentiality,
                IssueClass issueClass,
                Visibility visibility,
                Channel channel,
                String village,
                String district,
                @Nullable Sealed address,
                @Nullable Double lat,
                @Nullable Double lng,
                Sealed reporterName,
                @Nullable Sealed reporterPhone,
                @Nullable Sealed reporterEmail,
                @Nullable Sealed reporterNik,
                @Nullable String externalSystem,
                @Nullable String externalId,
                String unit,
                @Nullable String superior,
                Tier tier,
                Instant receivedAt) {
            this(
                    issueId,
                    ticketNumber,
                    reporterId,
                    title,
                    description,
                    category,
                    confidentiality,
                    issueClass,
                    visibility,
                    channel,
                    village,
                    district,
                    address,
                    lat,
                    lng,
                    reporterName,
                    reporterPhone,
                    reporterEmail,
                    reporterNik,
                    externalSystem,
                    externalId,
                    unit,
                    superior,
                    tier,
                    receivedAt,
                    null);
        }
    }

    /** A verifier found the report complete and settled its class and the kind of examination it needs. */
    @EventType("issue-verified")
    record IssueVerified(String issueId, IssueClass issueClass, Examination examination) implements IssueEvent {}

    /** The matter is of another category; into or out of a restricted one it changes hands at once. */
    @EventType("issue-reclassified")
    record IssueReclassified(
            String issueId,
            String category,
            Confidentiality confidentiality,
            String unit,
            @Nullable String superior,
            Tier tier)
            implements Moved {}

    /**
     * Disposisi: a unit was formally charged with the issue.
     *
     * @param fromUnit unit that held it
     * @param transfers how often it has now been passed from one handling unit to another; the first dispatch is none
     */
    @EventType("issue-dispatched")
    record IssueDispatched(
            String issueId,
            String fromUnit,
            String unit,
            @Nullable String superior,
            Tier tier,
            int transfers,
            @Nullable Sealed reason)
            implements Moved {}

    /** The issue climbed the ladder. Its clock runs on. */
    @EventType("issue-escalated")
    record IssueEscalated(
            String issueId,
            String fromUnit,
            String unit,
            @Nullable String superior,
            Tier tier,
            EscalationCause cause,
            @Nullable Sealed reason)
            implements Moved {}

    /**
     * Bukan kewenangan: the unit said that it has no authority and who has. The issue is back with whoever sent it.
     *
     * @param returns how often the issue has been returned, this time included
     */
    @EventType("issue-returned")
    record IssueReturned(
            String issueId,
            String fromUnit,
            String unit,
            @Nullable String superior,
            Tier tier,
            String proposedUnit,
            int returns,
            Sealed reason)
            implements Moved {}

    /** The unit took the work on and named who does it. */
    @EventType("issue-accepted")
    record IssueAccepted(String issueId, String unit, String officer) implements IssueEvent {}

    /**
     * Another officer of the same unit does the work from now on.
     *
     * @param handover the appointment with which the office and its work were handed over, null when the unit decided
     */
    @EventType("officer-assigned")
    record OfficerAssigned(
            String issueId, String officer, @Nullable String handover) implements IssueEvent {
        /** As the unit decided. */
        public OfficerAssigned(String issueId, String officer) {
            this(issueId, officer, null);
        }
    }

    /**
     * The unit that held it is no more, and another one carries on; or only the unit above is another one now. It is no
     * transfer and no return, and moves no clock.
     *
     * @param fromUnit unit that held it, the same as {@code unit} when only the superior changed
     * @param officer who did the work and goes on doing it, null when nobody did or holds no office there
     */
    @EventType("issue-inherited")
    record IssueInherited(
            String issueId,
            String fromUnit,
            String unit,
            @Nullable String superior,
            Tier tier,
            @Nullable String officer)
            implements Moved {}

    /**
     * The officer told how far the work is.
     *
     * @param percent of the work that is done, 0 to 100
     */
    @EventType("progress-reported")
    record ProgressReported(String issueId, int percent, Sealed note) implements IssueEvent {}

    /** A question to the reporter is open; nothing else may pause a clock. */
    @EventType("clarification-requested")
    record ClarificationRequested(String issueId, Sealed question) implements IssueEvent {}

    /** The reporter, or an officer in the reporter's name, answered. */
    @EventType("clarification-given")
    record ClarificationGiven(String issueId, Sealed answer) implements IssueEvent {}

    /**
     * A photo or document was added; its content is sealed and kept outside the history.
     *
     * @param bytes size of the content
     * @param sha256 of the content as it is kept, sealed; Base64. It tells nothing of what is shown
     * @param seenOnIssue another issue that carries the same content, null when none: a flag for people
     * @param takenOn day that the camera of an officer's photo wrote into it; null of all else
     */
    @EventType("attachment-added")
    record AttachmentAdded(
            String issueId,
            String attachmentId,
            String mediaType,
            long bytes,
            String sha256,
            boolean byReporter,
            @Nullable String seenOnIssue,
            @Nullable LocalDate takenOn)
            implements IssueEvent {}

    /**
     * The work is said to be done.
     *
     * @param officer account of whoever says so, who therefore may not approve it
     * @param attachments proof of work, at least one
     */
    @EventType("completion-proposed")
    record CompletionProposed(String issueId, String officer, Sealed summary, List<String> attachments)
            implements IssueEvent {
        public CompletionProposed {
            attachments = List.copyOf(attachments);
        }
    }

    /** Somebody who did not do the work found it done; the reporter's window opens. */
    @EventType("completion-approved")
    record CompletionApproved(String issueId) implements IssueEvent {}

    @EventType("completion-refused")
    record CompletionRefused(String issueId, Sealed reason) implements IssueEvent {}

    /**
     * It will be done under a programme of a coming budget; counted apart from settled work.
     *
     * @param fiscalYear calendar year of the budget
     */
    @EventType("answered-as-planned")
    record AnsweredAsPlanned(String issueId, int fiscalYear, Sealed programme, Sealed answer) implements IssueEvent {}

    /**
     * The matter was passed to a body outside the region's government.
     *
     * @param body code of the body that has the authority
     */
    @EventType("issue-referred-out")
    record IssueReferredOut(String issueId, String body, Sealed reason) implements IssueEvent {}

    @EventType("issue-archived")
    record IssueArchived(String issueId, Sealed reason) implements IssueEvent {}

    /** A person found that another issue tells the same matter. */
    @EventType("issue-merged")
    record IssueMerged(String issueId, String into) implements IssueEvent {}

    /**
     * This issue now carries another one's complaint as well.
     *
     * @param from the issue that was merged into this one
     */
    @EventType("complaint-joined")
    record ComplaintJoined(String issueId, String from) implements IssueEvent {}

    /**
     * The issue came back to life.
     *
     * @param count how often it has been reopened, this time included
     */
    @EventType("issue-reopened")
    record IssueReopened(String issueId, int count, Sealed reason) implements IssueEvent {}

    @EventType("comment-added")
    record CommentAdded(String issueId, CommentVisibility visibility, Sealed text) implements IssueEvent {}

    /**
     * The reporter's word on the service: an indicator, never the official IKM.
     *
     * @param speed 1 to 4, as survey element U3; {@code conduct} U7; {@code handling} U8
     */
    @EventType("complaint-rated")
    record ComplaintRated(
            String issueId,
            boolean solved,
            int speed,
            int conduct,
            int handling,
            @Nullable Sealed comment) implements IssueEvent {}

    /** The rating was 2 or less of 4, or "not solved": the unit above looks at the issue again. */
    @EventType("appeal-opened")
    record AppealOpened(
            String issueId,
            String fromUnit,
            String unit,
            @Nullable String superior,
            Tier tier,
            int count) implements Moved {}

    @EventType("issue-closed")
    record IssueClosed(String issueId, ClosureCause cause) implements IssueEvent {}

    /** Somebody looked at the reporter's identity, and why. */
    @EventType("reporter-identity-viewed")
    record ReporterIdentityViewed(String issueId, Sealed reason) implements IssueEvent {}

    /**
     * What another system tells of the matter: nobody of ours did anything, and no clock of ours moves.
     * {@code system} names it, such as {@link #SP4N}; {@code externalId} is its own number.
     */
    sealed interface Elsewhere extends IssueEvent {
        /** The national complaint application, SP4N-LAPOR!. */
        String SP4N = "SP4N_LAPOR";

        String system();

        String externalId();
    }

    /**
     * The matter was taken over from another system with what had become of it there. What was closed there is closed
     * here too, without anybody of ours having done so, and with no clock.
     *
     * @param openedAt when it was opened there, UTC
     * @param closedAt when it was closed there, null when it was not, or when that system does not say
     * @param closed whether it was closed there
     * @param state how that system names the state, null when it does not say
     * @param asThere other fields as they stood there, one on each line with its name, null when there are none
     * @param oddities what cannot be as it was told, and is kept as it was told all the same
     */
    @EventType("history-imported")
    record HistoryImported(
            String issueId,
            String system,
            String externalId,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean closed,
            @Nullable Sealed state,
            @Nullable Sealed asThere,
            List<Oddity> oddities)
            implements Elsewhere {
        public HistoryImported {
            oddities = List.copyOf(oddities);
        }
    }

    /** Another system tracks the same matter under this number, as somebody found out later. */
    @EventType("external-reference-added")
    record ExternalReferenceAdded(String issueId, String system, String externalId) implements Elsewhere {}

    /**
     * How the matter now stands in the other system, as a file from there said. Nothing of ours follows from it.
     *
     * @param closed whether it is closed there
     * @param state how that system names the state, null when it does not say
     */
    @EventType("external-state-noted")
    record ExternalStateNoted(
            String issueId,
            String system,
            String externalId,
            boolean closed,
            @Nullable Sealed state) implements Elsewhere {}

    /** The desk let everybody know something of the matter. It holds until the matter is restricted, or it is said anew. */
    sealed interface Cleared extends IssueEvent {}

    /**
     * What the matter is about, in words that name nobody.
     *
     * @param text null when nothing is for everybody any more
     */
    @EventType("text-cleared")
    record TextCleared(String issueId, @Nullable Sealed text) implements Cleared {}

    /**
     * Photos that show nobody.
     *
     * @param photos all those that everybody may see from now on, the first of them first; empty when none
     */
    @EventType("photos-cleared")
    record PhotosCleared(String issueId, List<String> photos) implements Cleared {
        public PhotosCleared {
            photos = List.copyOf(photos);
        }
    }

    /** A step that matters where a matter is restricted: who must and must not know of it, and who agrees that it ends. */
    sealed interface Guarded extends IssueEvent {}

    /** The complaint is about a unit, which therefore handles it no longer once it is restricted. */
    @EventType("unit-accused")
    record UnitAccused(String issueId, String unit) implements Guarded {}

    /**
     * Somebody of the unit that handles a restricted matter must know of it from now on, beside those who lead the unit
     * and the officer at work. It ends by itself when another unit handles the matter.
     */
    @EventType("knowledge-granted")
    record KnowledgeGranted(String issueId, String unit, String account, Sealed reason) implements Guarded {}

    @EventType("knowledge-withdrawn")
    record KnowledgeWithdrawn(String issueId, String unit, String account, Sealed reason) implements Guarded {}

    /**
     * Whoever leads the handling unit says that a restricted matter shall end without its work being done.
     *
     * @param officer account of whoever says so, who therefore may not confirm it
     * @param body code of the body it shall be referred to, null when it shall be archived
     */
    @EventType("ending-proposed")
    record EndingProposed(
            String issueId, String officer, @Nullable String body, Sealed reason) implements Guarded {}

    /** Somebody else found that right; the ending itself follows in the same decision. */
    @EventType("ending-confirmed")
    record EndingConfirmed(String issueId) implements Guarded {}

    @EventType("ending-declined")
    record EndingDeclined(String issueId, Sealed reason) implements Guarded {}

    /**
     * Something that happened to a sub-task by which another unit helps. It moves neither the issue nor its clocks.
     * {@code unit} is the unit that was asked.
     */
    sealed interface Supported extends IssueEvent {
        int number();

        String unit();
    }

    /**
     * The unit in charge asked another one for help.
     *
     * @param number counts the issue's sub-tasks from 1
     * @param workingDays the limit from which {@code dueAt} was counted, null when a day was named or nothing
     * @param calendarVersion the calendar by which it was counted, null likewise; it is never counted anew
     */
    @EventType("support-requested")
    record SupportRequested(
            String issueId,
            int number,
            String unit,
            Sealed task,
            @Nullable Instant dueAt,
            @Nullable Integer workingDays,
            @Nullable String calendarVersion)
            implements Supported {}

    /** The unit that was asked helps, and named who does; told again, somebody else does from now on. */
    @EventType("support-accepted")
    record SupportAccepted(String issueId, int number, String unit, String officer) implements Supported {}

    @EventType("support-reported")
    record SupportReported(String issueId, int number, String unit, Sealed note) implements Supported {}

    @EventType("support-finished")
    record SupportFinished(String issueId, int number, String unit, Sealed note) implements Supported {}

    @EventType("support-declined")
    record SupportDeclined(String issueId, int number, String unit, Sealed reason) implements Supported {}

    /** The help is needed no more. */
    @EventType("support-withdrawn")
    record SupportWithdrawn(
            String issueId,
            int number,
            String unit,
            Support.WithdrawalCause cause,
            @Nullable Sealed reason) implements Supported {}

    /** Somebody follows the issue, or no longer does. It is no news to anybody else. */
    sealed interface Watched extends IssueEvent {
        String account();
    }

    @EventType("issue-followed")
    record IssueFollowed(String issueId, String account) implements Watched {}

    /**
     * A follower said to have seen what had happened.
     *
     * @param seenVersion the newest step on the page that was looked at
     */
    @EventType("followed-issue-seen")
    record FollowedIssueSeen(String issueId, String account, long seenVersion) implements Watched {}

    @EventType("issue-unfollowed")
    record IssueUnfollowed(String issueId, String account) implements Watched {}

    /**
     * Something that happened to one of the issue's clocks. Which clock it is say {@code clock} and {@code round}: the
     * first of its kind is round 1, the one that the first reopening starts is 2.
     */
    sealed interface Clocked extends IssueEvent {
        ClockKind clock();

        int round();
    }

    /**
     * A clock was started.
     *
     * @param rule as it stood in the policy, with its legal basis
     * @param dueAt last moment that is in time, UTC
     * @param working how that came about
     */
    @EventType("clock-started")
    record ClockStarted(String issueId, ClockKind clock, int round, Rule rule, Instant dueAt, Working working)
            implements Clocked {}

    /**
     * A question to the reporter stopped a clock; until it is answered nobody knows the deadline.
     *
     * @param left what is left of the limit
     */
    @EventType("clock-paused")
    record ClockPaused(String issueId, ClockKind clock, int round, Instant at, Remaining left, Working working)
            implements Clocked {}

    /** The question was answered, and the clock runs on. */
    @EventType("clock-resumed")
    record ClockResumed(String issueId, ClockKind clock, int round, Instant at, Instant dueAt, Working working)
            implements Clocked {}

    /**
     * What the clock timed is done.
     *
     * @param late whether that was after the deadline; exactly at the deadline is in time
     */
    @EventType("clock-met")
    record ClockMet(String issueId, ClockKind clock, int round, Instant at, boolean late) implements Clocked {}

    /** The deadline passed, and what it times is still owed. It draws attention and changes no status. */
    @EventType("clock-missed")
    record ClockMissed(String issueId, ClockKind clock, int round, Instant dueAt) implements Clocked {}

    /**
     * An open deadline was counted anew, because the calendar changed or the matter turned out to be of another kind.
     * The start stays where it was.
     *
     * @param dueAt null while the clock stands; then {@code left} tells what is left
     * @param runsAgain whether a deadline that had been missed has by this count not come yet
     */
    @EventType("deadline-recomputed")
    record DeadlineRecomputed(
            String issueId,
            ClockKind clock,
            int round,
            Rule rule,
            @Nullable Instant dueAt,
            @Nullable Remaining left,
            Working working,
            boolean runsAgain)
            implements Clocked {}
}
