package id.tuntas.events.issue;

/** Who reads a comment. A comment never changes a status and never moves a clock. */
public enum CommentVisibility {
    /** Offices that may see the issue. */
    INTERNAL,
    /** Those and the reporter. */
    REPORTER,
    /** Everybody, once an officer has cleared it. */
    PUBLIC
}
