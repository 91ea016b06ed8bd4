package id.tuntas.ledger.durability;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether something failed because the database was away, full or held by others. It says nothing of what was asked,
 * which may be asked again; whether it was done is known only to whoever asks with the same Idempotency-Key.
 */
public final class StoreOutage {
    private static final int CAUSES_MAX = 20;

    /** Classes of SQL states: connection, rollback by the database, resources, operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** Lock not available (PostgreSQL); lock timeout, disk and file errors, closed or broken database (H2). */
    private static final Set<String> STATES = Set.of(
            "55P03", "HYT00", "HY000", "90007", "90020", "90028", "90030", "90031", "90067", "90098", "90108", "90121");

    private StoreOutage() {}

    /** Whether an outage of the store stands among the causes of this. */
    public static boolean caused(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || (cause instanceof SQLException database && isOutage(database))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException
                || state == null // the pool's word for a connection that broke while it was used
                || STATES.contains(state)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
