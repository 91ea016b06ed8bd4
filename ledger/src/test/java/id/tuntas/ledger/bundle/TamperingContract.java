package id.tuntas.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.TestHistory;
import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.ledger.checkpoint.OpenedNotes;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.ledger.sequence.OpenedTables;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever somebody who owns the database does to a copy of it, the verifier notices and names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperingContract {
    private static final int ISSUES = 30;
    private static final int EVENTS_EACH = 20;
    private static final long SEED = 20261122;

    private String vkey = "";

    /** A copy of the database on which nothing runs. */
    abstract DataSource copy(String name) throws Exception;

    abstract Path folder();

    /** Interleaved histories, one gap in the store's index, and three checkpoints on the way. */
    void write(ApplicationContext ledger) {
        TestHistory history = new TestHistory(ledger);
        Random random = new Random(SEED);
        Checkpoints checkpoints = ledger.getBean(Checkpoints.class);
        for (int sequence = 0; sequence < EVENTS_EACH; sequence++) {
            for (int issue = 0; issue < ISSUES; issue++) {
                history.append(TestHistory.escalation("TTS-" + issue, sequence, random));
            }
            if (sequence == 3) {
                leaveAGap(ledger);
            }
            if (sequence % 6 == 5) {
                sign(ledger, checkpoints);
            }
        }
        sign(ledger, checkpoints);
        vkey = checkpoints.verifier().text();
    }

    /** A transaction that draws an index of the store and never commits. */
    private static void leaveAGap(ApplicationContext ledger) {
        new TransactionTemplate(ledger.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            ledger.getBean(JdbcClient.class).sql("""
                    INSERT INTO domain_event (event_identifier, type, aggregate_identifier, sequence_number, time_stamp,
                        payload_type, payload) SELECT 'gone', type, 'TTS-gone', 0, time_stamp, payload_type, payload
                    FROM domain_event WHERE aggregate_identifier = 'TTS-0' AND sequence_number = 0""").update();
            transaction.setRollbackOnly();
        });
    }

    private static void sign(ApplicationContext ledger, Checkpoints checkpoints) {
        JdbcClient db = ledger.getBean(JdbcClient.class);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> db.sql("SELECT (SELECT COUNT(*) FROM domain_event) - (SELECT COUNT(*) FROM ledger_leaf)")
                                .query(Long.class)
                                .single()
                        == 0);
        checkpoints.signIfGrown();
    }

    private Verified verify(DataSource copy, String name) throws Exception {
        Bundle bundle = new Bundle(
                OpenedTables.events(copy),
                OpenedTables.leaves(copy),
                OpenedNotes.of(copy, folder().resolve("data/ledger")));
        Path file = folder().resolve(name + ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            bundle.writeTo(out);
        }
        return Verified.run(file, "--vkey", vkey);
    }

    @Test
    void whatNobodyTouchedIsIntact() throws Exception {
        Verified verified = verify(copy("untouched"), "untouched");
        assertThat(verified.out()).contains("Riwayat utuh: " + ISSUES * EVENTS_EACH + " kejadian");
        assertThat(verified.exit()).isZero();
    }

    @Test
    void anotherKeyVouchesForNothing() throws Exception {
        String origin = vkey.substring(0, vkey.indexOf('+'));
        String other = SigningKey.generate(origin, VerifierKey.NOTE).verifier().text();
        verify(copy("key"), "key");
        Verified verified = Verified.run(folder().resolve("key.zip"), "--vkey", other);
        assertThat(verified.exit()).isEqualTo(3);
        assertThat(verified.out()).contains("tanda tangan tidak sah");
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void isDetectedAndNamed(Tampering kind) throws Exception {
        String name = kind.name().toLowerCase(Locale.ROOT);
        DataSource copy = copy(name);
        kind.on(copy);
        Verified verified = verify(copy, name);
        assertThat(verified.exit()).as(verified.out()).isEqualTo(3);
        assertThat(verified.out().lines().skip(1).findFirst().orElse(""))
                .as(verified.out())
                .matches("  " + kind.named());
    }
}
