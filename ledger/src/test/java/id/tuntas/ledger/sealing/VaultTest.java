package id.tuntas.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.tuntas.events.Sealed;
import id.tuntas.ledger.TestLedger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultTest {
    private ConfigurableApplicationContext ledger;
    private Vault vault;
    private String mine = "";
    private String other = "";

    @BeforeAll
    void start(@TempDir Path folder) {
        ledger = TestLedger.onH2(folder);
        vault = ledger.getBean(Vault.class);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    @BeforeEach
    void twoKeys() {
        mine = "content:" + UUID.randomUUID();
        other = "content:" + UUID.randomUUID();
        vault.createKeys(mine, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jalan berlubang di RT 03", "ᮞᮥᮔ᮪ᮓ ꦲꦏ꧀ꦱꦫ 🛣️ \u0000 é e\u0301"})
    void canOpenWhatWasSealed(String text) {
        assertThat(vault.open(vault.seal(mine, text))).contains(text);
    }

    @Test
    void canOpenSealedBytes() {
        byte[] photo = {0, -1, 127, -128, 10};

        assertThat(vault.open(mine, vault.seal(mine, photo))).hasValue(photo);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(vault.seal(mine, "sama").ciphertext())
                .isNotEqualTo(vault.seal(mine, "sama").ciphertext());
    }

    @Test
    void cannotOpenAValueMovedToAnotherKey() {
        Sealed moved = new Sealed(other, vault.seal(mine, "rahasia").ciphertext());

        assertThatIllegalStateException().isThrownBy(() -> vault.open(moved));
    }

    @Test
    void cannotOpenWithAKeyMovedToAnotherName() {
        Sealed sealed = vault.seal(mine, "rahasia");
        JdbcClient db = ledger.getBean(JdbcClient.class);
        byte[] wrapped = db.sql("SELECT wrapped FROM sealing_key WHERE key_id = ?")
                .param(mine)
                .query(byte[].class)
                .single();
        db.sql("UPDATE sealing_key SET wrapped = ? WHERE key_id = ?")
                .params(wrapped, other)
                .update();

        assertThatIllegalStateException().isThrownBy(() -> vault.open(new Sealed(other, sealed.ciphertext())));
    }

    @Test
    void aDestroyedKeyOpensNothingAndLeavesOthersAlone() {
        Sealed forgotten = vault.seal(mine, "terhapus");
        Sealed kept = vault.seal(other, "tetap");

        vault.destroyKey(mine);

        assertThat(vault.open(forgotten)).isEmpty();
        assertThat(vault.open(mine, new byte[64])).isEmpty();
        assertThat(vault.openAll(List.of(forgotten, kept))).isEqualTo(Map.of(kept, "tetap"));
    }

    @Test
    void cannotSealWithADestroyedKey() {
        vault.destroyKey(mine);

        assertThatExceptionOfType(MissingKeyException.class)
                .isThrownBy(() -> vault.seal(mine, "x"))
                .withMessageContaining(mine);
    }

    @Test
    void cannotMakeAKeyTwice() {
        Sealed sealed = vault.seal(mine, "tetap");

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> vault.createKeys(mine));

        assertThat(vault.open(sealed)).contains("tetap");
    }

    @Test
    void aKeyIsRolledBackWithItsTransaction() {
        TransactionTemplate transactions = new TransactionTemplate(ledger.getBean(PlatformTransactionManager.class));
        transactions.executeWithoutResult(status -> {
            vault.createKeys("content:nobody");
            status.setRollbackOnly();
        });

        assertThatExceptionOfType(MissingKeyException.class).isThrownBy(() -> vault.seal("content:nobody", "x"));
    }

    @Test
    void nothingToOpenIsNoQuestion() {
        assertThat(vault.openAll(List.of())).isEmpty();
    }
}
