-- What the serving role may do, said anew after each migration, so that a new table is never forgotten and no right stays
-- behind. History is inserted and read; the store itself gives an event its index, so nothing is written into a gap.
-- Without a role of its own (the program serves as the owner) there is nothing to say.
DO $rights$
DECLARE
    serving CONSTANT NAME := '${serving}';
    one RECORD;
BEGIN
    IF serving = current_user OR NOT EXISTS (SELECT FROM pg_roles WHERE rolname = serving) THEN
        RETURN;
    END IF;
    -- Two nodes that start together would change the same rows of the catalogue.
    PERFORM pg_advisory_xact_lock(hashtext('tuntas rights'));
    FOR one IN SELECT nspname FROM pg_namespace WHERE nspname IN (current_schema(), 'rebuilt') LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', one.nspname, serving);
    END LOOP;
    FOR one IN
        SELECT c.oid::regclass AS name, c.relname
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN (current_schema(), 'rebuilt') AND c.relkind IN ('r', 'p')
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, %I', one.name, serving);
        EXECUTE format(
            'GRANT %s ON %s TO %I',
            CASE
                WHEN one.relname IN ('flyway_schema_history', 'snapshot_event') THEN 'SELECT'
                WHEN one.relname = 'domain_event' THEN 'SELECT, INSERT (event_identifier, type, aggregate_identifier,'
                    || ' sequence_number, time_stamp, payload_type, payload_revision, payload, meta_data)'
                WHEN one.relname IN ('ledger_leaf', 'ledger_subtree', 'master_epoch') THEN 'SELECT, INSERT'
                -- a cosignature is added to a checkpoint, and an erasure that came back is told of
                WHEN one.relname IN ('ledger_checkpoint', 'erased') THEN 'SELECT, INSERT, UPDATE'
                WHEN one.relname = 'ledger_sequencer' THEN 'SELECT, UPDATE'
                ELSE 'SELECT, INSERT, UPDATE, DELETE'
            END,
            one.name,
            serving);
    END LOOP;
    EXECUTE format('GRANT EXECUTE ON FUNCTION end_epochs_before(INTEGER) TO %I', serving);
END
$rights$;
