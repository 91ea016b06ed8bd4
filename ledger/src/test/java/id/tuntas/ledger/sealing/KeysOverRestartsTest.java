package id.tuntas.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.events.Sealed;
import id.tuntas.ledger.TestLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class KeysOverRestartsTest {
    private static final Sealed NOTHING = new Sealed("", "");

    @TempDir
    private Path folder = Path.of("");

    private Sealed sealed = NOTHING;
    private String code = "";

    @BeforeEach
    void somethingIsSealed() {
        try (ConfigurableApplicationContext ledger = TestLedger.onH2(folder)) {
            ledger.getBean(Vault.class).createKeys("content:a");
            sealed = ledger.getBean(Vault.class).seal("content:a", "tetap");
            code = ledger.getBean(AccessCodes.class).codeOf("issue-a");
        }
    }

    @Test
    void canOpenAndRecogniseAfterARestart() {
        try (ConfigurableApplicationContext ledger = TestLedger.onH2(folder)) {
            assertThat(ledger.getBean(Vault.class).open(sealed)).contains("tetap");
            assertThat(ledger.getBean(AccessCodes.class).codeOf("issue-a")).isEqualTo(code);
        }
    }

    @Test
    void cannotStartWithoutTheMasterKeyOfWhatIsSealed() throws IOException {
        Path master = folder.resolve("keys/master.key");
        Files.delete(master);

        assertThatThrownBy(() -> TestLedger.onH2(folder))
                .rootCause()
                .hasMessageContainingAll(master.toString(), "missing", "1 keys", "backup");
        assertThat(master).doesNotExist();
    }

    @Test
    void canStartWithANewMasterKeyWhenNothingIsSealed() throws IOException {
        try (ConfigurableApplicationContext ledger = TestLedger.onH2(folder)) {
            ledger.getBean(Vault.class).destroyKey("content:a");
        }
        Files.delete(folder.resolve("keys/master.key"));

        try (ConfigurableApplicationContext ledger = TestLedger.onH2(folder)) {
            assertThat(ledger.getBean(Vault.class).open(sealed)).isEmpty();
        }
    }

    @Test
    void cannotStartWithADamagedKeyFile() throws IOException {
        Files.write(folder.resolve("keys/master.key"), new byte[7]);

        assertThatThrownBy(() -> TestLedger.onH2(folder)).rootCause().hasMessageContaining("damaged");
    }
}
