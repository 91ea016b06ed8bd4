package id.tuntas.ledger.checkpoint;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was signed, read from a copied database and the log's own folder. */
public final class OpenedNotes {
    private OpenedNotes() {}

    public static SignedNotes of(DataSource copy, Path folder) {
        return new SignedNotes(JdbcClient.create(copy), new LogFiles(folder));
    }
}
