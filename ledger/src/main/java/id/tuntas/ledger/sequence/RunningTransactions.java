package id.tuntas.ledger.sequence;

import java.time.Duration;
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

    /**
     * Columns that the statement which takes the sequencer's lock selects besides: they tell the database to end that
     * transaction when its node hangs, and to plan its statements for the rows that there are now. Empty where no other
     * process could go on.
     */
    String lockSettings();

    /**
     * PostgreSQL: whoever inserts into the table holds its lock before the index is drawn and until the rows are visible.
     * Locks of every role can be seen by everybody, unlike what pg_stat_activity tells; and whoever only reads, such as
     * a backup, holds nobody up. A prepared transaction keeps its number and loses its backend.
     *
     * @param hangMax after which a transaction that has the sequencer's lock and says nothing, or takes in nothing, is ended
     */
    record OnPostgres(JdbcClient db, Duration hangMax) implements RunningTransactions {
        /** A plan that is kept from when the table was small would read all of it, until the database looks again. */
        @Override
        public String lockSettings() {
            return (", set_config('idle_in_transaction_session_timeout', '%1$d', true)"
                            + ", set_config('tcp_user_timeout', '%1$d', true)"
                            + ", set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .formatted(hangMax.toMillis());
        }

        @Override
        public Set<String> now() {
            return Set.copyOf(db.sql("""
                            WITH held AS MATERIALIZED (SELECT * FROM pg_locks WHERE granted), writing AS (
                                SELECT virtualtransaction FROM held
                                WHERE locktype = 'relation' AND relation = 'domain_event'::regclass
                                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                                  AND mode = 'RowExclusiveLock' AND pid IS DISTINCT FROM pg_backend_pid())
                            SELECT 'transaction ' || virtualtransaction FROM writing
                            UNION
                            SELECT 'number ' || transactionid FROM held
                            WHERE locktype = 'transactionid' AND mode = 'ExclusiveLock'
                              AND virtualtransaction IN (SELECT virtualtransaction FROM writing)""").query((row, n) -> row.getString(1)).list());
        }
    }

    /**
     * H2 names no transactions: a session that writes now may be in the transaction it was in before. A gap waits until
     * each such session has been seen at rest once.
     */
    record OnH2(JdbcClient db) implements RunningTransactions {
        /** The database lives in the one process that serves; nobody could go on without it. */
        @Override
        public String lockSettings() {
            return "";
        }

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
