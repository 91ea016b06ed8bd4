package id.tuntas.events.issue;

/** A class of category that is always need-to-know, whatever visibility the reporter chose. */
public enum Confidentiality {
    NONE,
    /** Violence against women or children. */
    VIOLENCE,
    /** Illegal levies, gratuities, corruption, discipline of officers. */
    INTEGRITY;

    /** Only the unit that holds the matter sees it: not in the queues, counts or searches of anybody else. */
    public boolean isRestricted() {
        return this != NONE;
    }
}
