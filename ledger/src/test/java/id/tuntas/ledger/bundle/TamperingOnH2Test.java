package id.tuntas.ledger.bundle;

import id.tuntas.ledger.TestLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TamperingOnH2Test extends TamperingContract {
    @TempDir
    private static Path folder;

    @BeforeAll
    void start() {
        try (var ledger = TestLedger.onH2(folder)) {
            write(ledger);
        }
    }

    @Override
    DataSource copy(String name) throws Exception {
        Files.copy(folder.resolve("data/tuntas.mv.db"), folder.resolve(name + ".mv.db"));
        return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve(name), "sa", "");
    }

    @Override
    Path folder() {
        return folder;
    }
}
