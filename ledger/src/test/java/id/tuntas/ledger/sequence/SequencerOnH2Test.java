package id.tuntas.ledger.sequence;

import id.tuntas.ledger.TestLedger;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SequencerOnH2Test extends SequencerContract {
    private ConfigurableApplicationContext ledger;

    @BeforeAll
    void start(@TempDir Path folder) {
        ledger = TestLedger.onH2(folder);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @Override
    ApplicationContext ledger() {
        return ledger;
    }
}
