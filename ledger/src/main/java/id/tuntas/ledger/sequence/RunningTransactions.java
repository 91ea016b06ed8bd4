package id.tuntas.ledger.sequence;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who could still fill a gap in the store's index: every transaction that was running when the gap was seen. Whoever
 * begins later gets a higher index. Identities are compared, never times, so no clock can mislead.
 */
interface RunningTransactions {
    /** Identities of the transactions of other sessions that run now and may have written. */
    Set<String> now();

    /** PostgreSQL: a transaction is its backend's process and the moment that backend began it. */
    record OnPostgres(JdbcClient db) implements RunningTransactions {
        @Override
        public Set<String> now() {
            return Set.copyOf(db.sql("""
                            SELECT pid || ' ' || backend_start || ' ' || xact_start FROM pg_stat_activity
                            WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid() AND datname = current_database()
                              AND backend_type = 'client backend'
                            UNION ALL
                            SELECT 'prepared ' || gid || ' ' || prepared FROM pg_prepared_xacts
                            WHERE database = current_database()""").query((row, n) -> row.getString(1)).list());
        }
    }

    /**
     * H2 names no transactions: a session that writes now may be in the transaction it was in before. A gap waits until
     * each such session has been seen at rest once.
     */
    record OnH2(JdbcClient db) implements RunningTransactions {
        @Override
        public Set<String> now() {
            return db.sql("""
                            SELECT CAST(session_id AS VARCHAR) || ' ' || CAST(session_start AS VARCHAR)
                            FROM information_schema.sessions
                            WHERE session_id <> SESSION_ID()
                              AND (contains_uncommitted OR executing_statement IS NOT NULL)""").query((row, n) -> row.getString(1)).list().stream()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
