package id.tuntas.events.issue;

/**
 * What can be done to many issues at once. Each of them is decided on its own, by the table of {@link Act}: one that is
 * refused holds no other up.
 */
public enum BulkAct {
    /** The unit takes them on and names the officer, or names another one. */
    ASSIGN(Act.ACCEPT),
    /** Charges a unit with them. */
    DISPATCH(Act.DISPATCH),
    /** Says a word to each reporter. */
    ANSWER(Act.COMMENT);

    /** The most issues at once: as many as a page of a queue shows, so that somebody has seen each of them. */
    public static final int ISSUES_MAX = 50;

    private final Act act;

    BulkAct(Act act) {
        this.act = act;
    }

    /** The row of the table by which each issue is judged. */
    public Act act() {
        return act;
    }
}
