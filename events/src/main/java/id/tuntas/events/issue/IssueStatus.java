package id.tuntas.events.issue;

import id.tuntas.events.issue.IssueEvent.*;

/** Where an issue stands. The ways between these are the table in {@link Act}. */
public enum IssueStatus {
    FILED,
    VERIFIED,
    DISPATCHED,
    IN_PROGRESS,
    /** Work is said to be done and awaits the eyes of somebody else. */
    COMPLETION_PROPOSED,
    /** The reporter's window is open: confirm, rate, or say that it is not done. */
    RESPONDED,
    CLOSED,
    /** A question to the reporter is open. */
    AWAITING_REPORTER,
    /** A unit said that it has no authority; whoever sent it there must send it elsewhere. */
    RETURNED,
    ARCHIVED,
    /** Joined into another issue, which now carries it. */
    MERGED,
    /** Passed to a body outside the region's government. */
    REFERRED_OUT,
    /** Answered with a fiscal year and a programme; counted apart, never as settled work. */
    ANSWERED_PLANNED,
    REOPENED;

    /** No office has anything left to do, unless somebody reopens it. */
    public boolean isSettled() {
        return switch (this) {
            case CLOSED, ARCHIVED, MERGED, REFERRED_OUT, ANSWERED_PLANNED -> true;
            case FILED,
                    VERIFIED,
                    DISPATCHED,
                    IN_PROGRESS,
                    COMPLETION_PROPOSED,
                    RESPONDED,
                    AWAITING_REPORTER,
                    RETURNED,
                    REOPENED -> false;
        };
    }

    /**
     * The status after one more event.
     *
     * @param beforeQuestion the status in which the last question to the reporter was asked
     */
    public IssueStatus after(IssueEvent event, IssueStatus beforeQuestion) {
        return switch (event) {
            case ComplaintFiled ignored -> FILED;
            case IssueVerified ignored -> VERIFIED;
            case IssueDispatched ignored -> DISPATCHED;
            case IssueEscalated ignored -> this == FILED || this == VERIFIED || this == RETURNED ? this : DISPATCHED;
            case IssueReturned ignored -> RETURNED;
            case IssueAccepted ignored -> IN_PROGRESS;
            case ClarificationRequested ignored -> AWAITING_REPORTER;
            case ClarificationGiven ignored -> beforeQuestion;
            case CompletionProposed ignored -> COMPLETION_PROPOSED;
            case CompletionApproved ignored -> RESPONDED;
            case CompletionRefused ignored -> IN_PROGRESS;
            case AnsweredAsPlanned ignored -> ANSWERED_PLANNED;
            case IssueReferredOut ignored -> REFERRED_OUT;
            case IssueArchived ignored -> ARCHIVED;
            case IssueMerged ignored -> MERGED;
            case IssueReopened ignored -> REOPENED;
            case AppealOpened ignored -> REOPENED;
            case IssueClosed ignored -> CLOSED;
            case IssueReclassified ignored -> this;
            case OfficerAssigned ignored -> this;
            case IssueInherited ignored -> this;
            case ProgressReported ignored -> this;
            case AttachmentAdded ignored -> this;
            case ComplaintJoined ignored -> this;
            case CommentAdded ignored -> this;
            case ComplaintRated ignored -> this;
            case ReporterIdentityViewed ignored -> this;
            case Cleared ignored -> this;
            case Guarded ignored -> this;
            case Supported ignored -> this;
            case Watched ignored -> this;
            case HistoryImported told -> told.closed() ? CLOSED : this;
            case ExternalReferenceAdded ignored -> this;
            case ExternalStateNoted ignored -> this;
            case Clocked ignored -> this;
        };
    }
}
