package id.tuntas.ledger.durability;

/** What stands between a commit and its acknowledgement. */
public interface Durability {
    /**
     * Returns once everything committed so far survives the end of the process and of the power.
     *
     * @throws IllegalStateException when that cannot be said; the commit may then be lost
     */
    void await();
}
