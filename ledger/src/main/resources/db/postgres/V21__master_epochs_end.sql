-- Ends all epochs of master keys before one: the constraint waits for whoever is storing a key, and from there on no key
-- of an older epoch can be stored. It changes a table, which only the owner may; whoever serves may ask for just this,
-- and only for an epoch that there is.
CREATE FUNCTION end_epochs_before(epoch INTEGER) RETURNS VOID LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$function$
BEGIN
    IF epoch > (SELECT MAX(known.epoch) FROM master_epoch known) THEN
        RAISE EXCEPTION 'There is no epoch % of master keys', epoch;
    END IF;
    ALTER TABLE sealing_key DROP CONSTRAINT IF EXISTS sealing_key_epoch;
    EXECUTE format('ALTER TABLE sealing_key ADD CONSTRAINT sealing_key_epoch CHECK (epoch >= %s)', epoch);
END
$function$;
REVOKE ALL ON FUNCTION end_epochs_before(INTEGER) FROM PUBLIC;
