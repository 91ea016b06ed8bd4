package id.tuntas.ledger.sequence;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a copied database, with nothing running on it. */
public final class OpenedTables {
    private OpenedTables() {}

    public static StoredEvents events(DataSource copy) {
        return new StoredEvents(JdbcClient.create(copy));
    }

    public static LeafTable leaves(DataSource copy) {
        return new LeafTable(JdbcClient.create(copy), new JdbcTemplate(copy));
    }
}
