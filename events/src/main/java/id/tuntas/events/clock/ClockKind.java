package id.tuntas.events.clock;

/** What is being timed. Several clocks of one issue run side by side. */
public enum ClockKind {
    /** From receipt to the first unit that is charged with it (SP4N). */
    DISPATCH(true),
    /** From the unit's charge to its first answer (SP4N). */
    FIRST_RESPONSE(true),
    /** From receipt to the answer that settles the matter. */
    SETTLE(true),
    /** The reporter's time to confirm, rate or object after an answer (SP4N). */
    REPLY_WINDOW(false),
    /** The reporter's time to complete a file that lacks something (UU 25/2009). */
    FILE_COMPLETION(false),
    /** The decision that the law demands (UU 25/2009 art. 50, Perpres 76/2013). */
    STATUTORY_DECISION(false),
    /** The answer to a finding of the Ombudsman. */
    OMBUDSMAN_ANSWER(false),
    /** The answer to a request about one's own data, and the notice of a breach (UU 27/2022). */
    PERSONAL_DATA_REQUEST(false);

    private final boolean pausedByQuestion;

    ClockKind(boolean pausedByQuestion) {
        this.pausedByQuestion = pausedByQuestion;
    }

    /**
     * Whether a question to the reporter stops it. The reporter's own time runs just then, and a limit that another law
     * sets does not stop because an office asks something.
     */
    public boolean isPausedByQuestion() {
        return pausedByQuestion;
    }

    /** Whether an office has to do what it times. The reporter's own windows put no office in arrears. */
    public boolean isOwedByOffice() {
        return switch (this) {
            case REPLY_WINDOW, FILE_COMPLETION -> false;
            case DISPATCH, FIRST_RESPONSE, SETTLE, STATUTORY_DECISION, OMBUDSMAN_ANSWER, PERSONAL_DATA_REQUEST -> true;
        };
    }
}
