package id.tuntas.ledger.store;

/**
 * Whether a history went on. Whoever keeps a history's outcome in memory asks before each use: a look at an index that
 * mostly finds nothing, and far cheaper than reading.
 */
@FunctionalInterface
public interface NewerEvents {
    /**
     * Whether there are events that are not known yet, as far as the caller's transaction sees.
     *
     * @param sequence number of the next event that is not known
     */
    boolean any(String aggregateIdentifier, long sequence);
}
