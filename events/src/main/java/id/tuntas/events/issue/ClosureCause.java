package id.tuntas.events.issue;

/** What closed an issue. "Not our authority" is not among them and never will be. */
public enum ClosureCause {
    CONFIRMED_BY_REPORTER,
    RATED_BY_REPORTER,
    /** An officer recorded the word of a reporter who has no means to do it. */
    CONFIRMED_ON_BEHALF,
    /** The reporter's window ran out without a word. */
    REPORTER_SILENT,
    /** The reporter did not answer the question within the time that the law gives. */
    QUESTION_UNANSWERED
}
