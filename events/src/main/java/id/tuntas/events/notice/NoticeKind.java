package id.tuntas.events.notice;

/** Why somebody is told of a step. The last ones are said to the reporter and to nobody else. */
public enum NoticeKind {
    /** The issue is now with the unit. */
    ARRIVED,
    /** The work is now the officer's. */
    ASSIGNED,
    DEADLINE_MISSED,
    REPORTER_ANSWERED,
    COMPLETION_PROPOSED,
    COMPLETION_REFUSED,
    REOPENED,
    RATED,
    REMARK,
    HELP_ASKED,
    HELP_ANSWERED,
    /** Something moved in an issue that is followed. */
    FOLLOWED,

    RECEIVED,
    PASSED_ON,
    WORK_BEGUN,
    QUESTION,
    /** The work is done; the reporter may say whether it is. */
    SETTLED,
    PLANNED,
    REFERRED,
    ENDED,
    REPLY,
    REVIVED,
    CLOSED
}
