package id.tuntas.ledger.durability;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** The transactions of commands: committed only once the disk has them, so that no answer promises what could be lost. */
public final class DurableTransactions implements TransactionManager {
    private final TransactionManager transactions;
    private final Durability durability;
    private final Runnable committed;

    /**
     * Adds the wait for the disk to another manager's commits.
     *
     * @param committed told after each commit that the disk has
     */
    public DurableTransactions(TransactionManager transactions, Durability durability, Runnable committed) {
        this.transactions = transactions;
        this.durability = durability;
        this.committed = committed;
    }

    @Override
    public Transaction startTransaction() {
        Transaction transaction = transactions.startTransaction();
        return new Transaction() {
            @Override
            public void commit() {
                transaction.commit();
                durability.await();
                committed.run();
            }

            @Override
            public void rollback() {
                transaction.rollback();
            }
        };
    }
}
