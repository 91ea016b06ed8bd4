package id.tuntas.query.tracking;

import id.tuntas.events.issue.IssueStatus;

/** The five words that citizens know (JAKI): menunggu, koordinasi, disposisi, proses, selesai. */
public enum PublicStage {
    WAITING,
    COORDINATION,
    DISPATCHED,
    PROCESS,
    DONE;

    /** What citizens call this status. */
    public static PublicStage of(IssueStatus status) {
        return switch (status) {
            case FILED -> WAITING;
            case VERIFIED, RETURNED, REOPENED -> COORDINATION;
            case DISPATCHED -> DISPATCHED;
            case IN_PROGRESS, COMPLETION_PROPOSED, AWAITING_REPORTER -> PROCESS;
            case RESPONDED, CLOSED, ARCHIVED, MERGED, REFERRED_OUT, ANSWERED_PLANNED -> DONE;
        };
    }
}
