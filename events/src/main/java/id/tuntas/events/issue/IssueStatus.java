package id.tuntas.events.issue;

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
}
