package id.tuntas.query.tracking;

import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;

/** The five words that citizens know (JAKI): menunggu, koordinasi, disposisi, proses, selesai. */
public enum PublicStage {
    WAITING,
    COORDINATION,
    DISPATCHED,
    PROCESS,
    DONE;

    static PublicStage of(Situation issue) {
        return of(issue.status());
    }

    /** The stage of an issue that stands so. */
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
