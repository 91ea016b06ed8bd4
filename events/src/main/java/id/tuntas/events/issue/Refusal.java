package id.tuntas.events.issue;

/** Why an act is not open to an actor. Each has its sentence in the message files. */
public enum Refusal {
    /** The actor's offices do not stand to the issue as the act requires. */
    NOT_YOURS,
    /** The issue is not where the act begins. */
    WRONG_STATUS,
    /** Who did the work does not approve it. */
    SELF_APPROVAL,
    /** It has been passed on as often as it may be. */
    TRANSFERS_EXHAUSTED,
    /** There is no rung above. */
    TOP_OF_LADDER,
    /** Nobody sent it here, so there is nobody to return it to. */
    NOBODY_TO_RETURN_TO,
    /** The reporter asked not to be known. */
    REPORTER_ANONYMOUS,
    /** The reporter wants nothing of it published. */
    NOT_FOR_EVERYBODY,
    /** No picture is attached. */
    NO_PHOTO,
    /** One rating for each answer. */
    ALREADY_RATED,
    /** The list of attachments is full. */
    ATTACHMENTS_FULL,
    /** Another unit still helps: whoever asked says first whether that is still needed. */
    SUPPORT_OPEN,
    /** So many units have been asked as may be asked. */
    SUPPORTS_FULL,
    /** The sub-task is not where the act begins. */
    SUPPORT_NOT_THERE,
    /** The account follows the issue already. */
    ALREADY_FOLLOWED,
    /** The account does not follow the issue. */
    NOT_FOLLOWED,
    /** Nothing has happened since the account last looked. */
    NOTHING_NEW,
    /** As many follow it as may. */
    WATCHERS_FULL,
    /** A restricted matter ends only when a second person agrees. */
    NEEDS_TWO,
    /** An ending has been proposed and waits for somebody else. */
    ENDING_PENDING,
    /** No ending has been proposed. */
    NO_ENDING,
    /** Nobody has been named who must know of it. */
    NOBODY_NAMED
}
