package id.tuntas.events.audit;

/** What an auditor reads. */
public enum Reading {
    /** An issue's page, with what was told. */
    ISSUE,
    ATTACHMENT,
    /** An issue's steps, also as of a moment or between two. */
    HISTORY,
    /** An issue as it stood. */
    STATE,
    /** An issue's history as a file to take along. */
    EXPORT,
    /** A unit's queue, now or as of a moment. */
    QUEUE,
    /** Issues by words, or steps of many issues by officer, office, unit or day. */
    SEARCH,
    FINDINGS,
    /** What other rules of time would have made of the deadlines of a period, or would make of those open now. */
    WHAT_IF,
    /** The stored rows, their leaves, or all of it for the USB stick. */
    LEDGER
}
