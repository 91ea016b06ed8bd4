package id.tuntas.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class ErasingOnPostgresTest extends Erasing {
    private final Server server;

    ErasingOnPostgresTest(Server server) {
        super(server);
        this.server = server;
    }

    /** The whole data directory, the write-ahead log included. */
    @Override
    List<Path> databaseFiles(Path folder) throws IOException {
        JdbcClient superuser = server.superuser();
        superuser.sql("VACUUM FULL sealing_key").update();
        superuser.sql("VACUUM").update();
        superuser.sql("CHECKPOINT").update();
        return Traces.files(Path.of(superuser
                .sql("SHOW data_directory")
                .query((row, n) -> row.getString(1))
                .single()));
    }

    /** It tells of the wrapped key's insertion until its segments are used again; another master key makes that nothing. */
    @Override
    boolean isLog(Path file) {
        return file.toString().contains("pg_wal");
    }
}
