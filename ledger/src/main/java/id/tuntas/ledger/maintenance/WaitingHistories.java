package id.tuntas.ledger.maintenance;

/** Histories that a screen does not show to their end, because it could not show one of their events. */
public interface WaitingHistories {
    /** What became of a try. */
    enum Answer {
        /** They are shown to their end. */
        SHOWN,
        /** It failed again and waits on. */
        WAITS,
        UNKNOWN
    }

    /**
     * Tries to show one to its end, at once.
     *
     * @param letter identity of what waits
     * @param account who asked for it; it is logged
     */
    Answer tryAgain(String letter, String account);
}
