package id.tuntas.ledger.sealing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends epochs of master keys. */
interface EpochsEnd {
    /**
     * From here on no key of an older epoch can be stored. The database waits for everybody who is storing one, so that
     * none slips in behind the last page and is lost with the old master key.
     */
    void before(int epoch);

    /** H2: by changing the table. */
    record OnH2(JdbcClient db) implements EpochsEnd {
        @Override
        public void before(int epoch) {
            db.sql("ALTER TABLE sealing_key DROP CONSTRAINT IF EXISTS sealing_key_epoch")
                    .update();
            db.sql("ALTER TABLE sealing_key ADD CONSTRAINT sealing_key_epoch CHECK (epoch >= " + epoch + ")")
                    .update();
        }
    }

    /** PostgreSQL: by the owner's function, since the serving role may change no table. */
    record OnPostgres(JdbcClient db) implements EpochsEnd {
        @Override
        public void before(int epoch) {
            db.sql("SELECT end_epochs_before(?)").param(epoch).query().listOfRows();
        }
    }
}
