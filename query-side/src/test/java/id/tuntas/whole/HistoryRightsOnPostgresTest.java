package id.tuntas.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What the database lets the serving role do; that it can work so is shown by every other test on PostgreSQL. */
@OnPostgres
class HistoryRightsOnPostgresTest {
    private final Server server;

    HistoryRightsOnPostgresTest(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE domain_event SET time_stamp = time_stamp",
                "UPDATE domain_event SET payload = payload WHERE global_index = -1",
                "DELETE FROM domain_event WHERE global_index = -1",
                "TRUNCATE domain_event",
                "INSERT INTO domain_event (global_index, event_identifier, type, aggregate_identifier, sequence_number,"
                        + " time_stamp, payload_type, payload) VALUES (-1, 'x', 'x', 'x', 0, 'x', 'x', '')",
                "SELECT nextval('domain_event_global_index_seq')",
                "UPDATE ledger_leaf SET leaf_hash = leaf_hash WHERE leaf_index = -1",
                "DELETE FROM ledger_leaf WHERE leaf_index = -1",
                "TRUNCATE ledger_leaf",
                "UPDATE ledger_subtree SET root = root WHERE tile_level = -1",
                "DELETE FROM ledger_subtree WHERE tile_level = -1",
                "DELETE FROM ledger_checkpoint WHERE size = -1",
                "DELETE FROM erased WHERE entry = ''",
                "DELETE FROM flyway_schema_history WHERE installed_rank = -1",
                "ALTER TABLE domain_event ADD COLUMN more INTEGER",
                "ALTER TABLE sealing_key DROP CONSTRAINT sealing_key_epoch",
                "DROP TABLE ledger_leaf",
                "DROP TABLE opd_queue",
                "TRUNCATE opd_queue",
                "CREATE TABLE more (id INTEGER)",
                "CREATE TABLE rebuilt.more (id INTEGER)",
                "CREATE TEMPORARY TABLE more (id INTEGER)",
                "CREATE TRIGGER more BEFORE INSERT ON domain_event EXECUTE FUNCTION pg_catalog.suppress_redundant_updates_trigger()",
                "SET ROLE tuntas_owner",
                "SET session_replication_role = replica",
            })
    void theServingRoleIsRefused(String statement) {
        assertThatThrownBy(() -> server.db().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void anEpochThatNeverBeganCannotBeEnded() {
        assertThatThrownBy(() -> server.db()
                        .sql("SELECT end_epochs_before(1000)")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("no epoch 1000");
    }

    /** A table that comes later is in this list by itself. */
    @Test
    void everyOtherTableIsItsToWork() {
        List<String> without =
                server.db().sql("""
                        SELECT c.oid::regclass || ' ' || asked.may
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) asked(may)
                        WHERE n.nspname IN ('public', 'rebuilt') AND c.relkind = 'r'
                          AND c.relname NOT LIKE 'ledger%' AND c.relname NOT IN ('domain_event', 'snapshot_event',
                              'master_epoch', 'erased', 'flyway_schema_history')
                          AND NOT has_table_privilege(c.oid, asked.may)""").query((row, n) -> row.getString(1)).list();
        assertThat(without).isEmpty();
    }

    @Test
    void theProgramSaysThatItCannotChangeHistory() {
        Answer info = server.management().get("/actuator/info").expect(200);
        assertThat(info.body()).contains("\"role\":\"tuntas_app\"", "\"canChange\":false");
    }
}
