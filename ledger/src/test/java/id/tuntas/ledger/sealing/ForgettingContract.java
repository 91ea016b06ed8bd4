package id.tuntas.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.events.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was destroyed stays destroyed: through a restored backup, in the database's files, and with an old backup at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ForgettingContract {
    private Path folder = Path.of("");
    private final String tag = UUID.randomUUID().toString();
    private final String gone = "identity:" + tag;
    private final String stays = "content:" + tag;
    private ConfigurableApplicationContext ledger = new GenericApplicationContext();

    /** Starts the program's ledger on the same database each time. */
    abstract ConfigurableApplicationContext open(Path data) throws IOException;

    /** Ends it and gives back the database's files as its housekeeping leaves them. */
    abstract List<Path> compacted(Path data, ConfigurableApplicationContext running) throws IOException;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        folder = data;
        ledger = open(folder);
    }

    @AfterAll
    void stop() {
        ledger.close();
    }

    private Vault vault() {
        return ledger.getBean(Vault.class);
    }

    private JdbcClient db() {
        return ledger.getBean(JdbcClient.class);
    }

    private byte[] wrapped(String keyId) {
        return db().sql("SELECT wrapped FROM sealing_key WHERE key_id = ?")
                .param(keyId)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    @Test
    @Order(1)
    void whatARestoredBackupBringsBackIsDestroyedAgainBeforeAnythingIsServed() throws IOException {
        vault().createKeys(gone, stays);
        Sealed secret = vault().seal(gone, "Nama");
        Sealed hidden = vault().seal(stays, "Tetangga");
        Sealed shown = vault().seal(stays, "Lubang");
        byte[] photo = "foto".getBytes(StandardCharsets.UTF_8);
        ledger.getBean(SealedFiles.class).keep(tag, "issue", stays, "image/png", photo, SealedFiles.sha256(photo));
        backUp();
        vault().destroyKey(gone);
        vault().hide(hidden, null);
        ledger.getBean(SealedFiles.class).destroy(tag);
        assertThat(ledger.getBean(ErasureList.class).untold()).isEmpty();
        restore();
        assertThat(vault().open(secret)).as("the backup does bring it back").contains("Nama");
        ledger.close();
        ledger = open(folder);
        assertThat(vault().open(secret)).isEmpty();
        assertThat(vault().open(hidden)).isEmpty();
        assertThat(vault().open(shown)).contains("Lubang");
        assertThat(ledger.getBean(SealedFiles.class).find(tag, "issue")).isEmpty();
        ErasureList list = ledger.getBean(ErasureList.class);
        assertThat(list.untold()).hasSize(3).contains("key " + gone, "file " + tag);
        list.told(list.untold());
        ledger.close();
        ledger = open(folder);
        assertThat(ledger.getBean(ErasureList.class).untold()).isEmpty();
    }

    @Test
    @Order(2)
    void theWrappedKeyIsInNoFileOfTheDatabaseOnceThatIsCompacted() throws IOException {
        String other = "identity:" + UUID.randomUUID();
        vault().createKeys(other);
        byte[] wrapped = wrapped(other);
        assertThat(found(wrapped, compacted(folder, ledger)))
                .as("the search finds what is there")
                .isPositive();
        ledger = open(folder);
        vault().destroyKey(other);
        assertThat(found(wrapped, compacted(folder, ledger))).isZero();
        ledger = open(folder);
    }

    @Test
    @Order(3)
    void anOldBackupsKeysOpenWithNoMasterKeyThatIsLeft() throws IOException {
        String erased = "identity:" + UUID.randomUUID();
        vault().createKeys(erased);
        Sealed text = vault().seal(stays, "tetap");
        byte[] old = wrapped(erased);
        int before = ledger.getBean(MasterKeyRotation.class)
                        .rotate((done, all) -> {})
                        .epoch()
                - 1;
        byte[] renewed = wrapped(erased);
        vault().destroyKey(erased);
        MasterKeys left = new MasterKeys(folder.resolve("keys"));
        assertThat(left.has(before)).isFalse();
        assertThat(left.unwrap(before + 1, erased, renewed))
                .as("with the key of its epoch it opens")
                .hasSize(KeyFile.BYTES);
        assertThatThrownBy(() -> left.unwrap(before + 1, erased, old)).isInstanceOf(IllegalStateException.class);
        assertThat(vault().open(text)).contains("tetap");
    }

    @Test
    @Order(4)
    void noKeyCanBeStoredForAnEpochThatHasEnded() {
        assertThatThrownBy(() -> db().sql("INSERT INTO sealing_key (key_id, epoch, wrapped) VALUES ('late', 1, ?)")
                        .param(new byte[60])
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Order(5)
    void aRotationThatWasCutOffGoesOnWhereItWas() {
        MasterKeys masters = ledger.getBean(MasterKeys.class);
        MasterKeyRotation rotation = ledger.getBean(MasterKeyRotation.class);
        List<String> keys = new ArrayList<>();
        for (int n = 0; n < 1_100; n++) {
            keys.add("content:" + n + "-" + tag);
        }
        vault().createKeys(keys.toArray(String[]::new));
        Sealed last = vault().seal(keys.getLast(), "masih terbaca");
        assertThatThrownBy(() -> rotation.rotate((done, all) -> {
                    throw new IllegalStateException("cut off at " + done);
                }))
                .hasMessage("cut off at 500");
        assertThat(vault().open(last)).as("meanwhile").contains("masih terbaca");
        List<Long> steps = new ArrayList<>();
        MasterKeyRotation.Rotated rotated = rotation.rotate((done, all) -> steps.add(done));
        assertThat(rotated.keys()).isLessThan(1_100);
        assertThat(steps).isSorted();
        assertThat(masters.has(rotated.epoch())).isTrue();
        assertThat(masters.has(rotated.epoch() - 1)).isFalse();
        assertThat(vault().open(last)).contains("masih terbaca");
    }

    @Test
    @Order(6)
    void ofACorrectedTextTheNewOneIsShownWhereverTheOldOneStands() {
        Sealed old = vault().seal(stays, "Ujnag");
        Sealed corrected = vault().seal(stays, "Ujang");
        vault().hide(old, corrected);
        assertThat(vault().open(old)).contains("Ujang");
        assertThat(vault().openAll(List.of(old, corrected)).values()).containsOnly("Ujang");
    }

    private void backUp() {
        for (String table : List.of("sealing_key", "erased", "sealed_instead", "sealed_file")) {
            db().sql("CREATE TABLE backup_" + table + " AS SELECT * FROM " + table)
                    .update();
        }
    }

    private void restore() {
        for (String table : List.of("sealing_key", "erased", "sealed_instead", "sealed_file")) {
            db().sql("DELETE FROM " + table).update();
            db().sql("INSERT INTO " + table + " SELECT * FROM backup_" + table).update();
            db().sql("DROP TABLE backup_" + table).update();
        }
    }

    private static int found(byte[] part, List<Path> files) throws IOException {
        String wanted = new String(part, StandardCharsets.ISO_8859_1);
        int found = 0;
        for (Path file : files) {
            if (read(file).contains(wanted)) {
                found++;
            }
        }
        return found;
    }

    /** A server puts files away while it is looked at. */
    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
