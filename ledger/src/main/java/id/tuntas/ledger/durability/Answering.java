package id.tuntas.ledger.durability;

/** What a thread does for somebody who waits for its answer, in contrast to work in the background. */
public final class Answering {
    private static final ThreadLocal<Answering> NOW = new ThreadLocal<>();

    private boolean storeAway;

    private Answering() {}

    /**
     * Holds for this thread until {@link #end}.
     *
     * @param storeAway whether the store was away already when this was tried before
     */
    public static void begin(boolean storeAway) {
        Answering answering = new Answering();
        answering.storeAway = storeAway;
        NOW.set(answering);
    }

    public static void end() {
        NOW.remove();
    }

    static boolean now() {
        return NOW.get() != null;
    }

    /** Whether this answer has found out that the store is away: it is not waited for twice. */
    static boolean foundTheStoreAway() {
        return now() && NOW.get().storeAway;
    }

    static void theStoreIsAway() {
        if (now()) {
            NOW.get().storeAway = true;
        }
    }
}
