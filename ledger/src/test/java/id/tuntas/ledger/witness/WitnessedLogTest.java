package id.tuntas.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.ledger.TestHistory;
import id.tuntas.ledger.TestLedger;
import id.tuntas.ledger.bundle.Bundle;
import id.tuntas.ledger.bundle.Verified;
import id.tuntas.ledger.checkpoint.Checkpoints;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A log that is really watched, and an event that claims to have happened before anybody saw it. */
class WitnessedLogTest {
    private final Random random = new Random(20261122);

    @TempDir
    private Path folder;

    @Test
    void aBackdatedEventIsNamedByTheWitnessAndByNobodyElse() throws Exception {
        SigningKey own = logKey();
        Witness witness = Witness.in(
                folder.resolve("saksi"), "inspektorat.test/saksi", List.of(own.verifier()), Clock.systemUTC());
        try (WitnessServer server =
                new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String setting = witness.verifier().text() + " http://127.0.0.1:" + server.port();
            try (var ledger = TestLedger.onH2Witnessed(folder, setting)) {
                TestHistory history = new TestHistory(ledger);
                for (int i = 0; i < 5; i++) {
                    history.append(TestHistory.escalation("TTS-1", i, random));
                }
                awaitCosigned(ledger, witness.verifier(), 5);
                String[] keys = {
                    "--vkey",
                    own.verifier().text(),
                    "--witness",
                    witness.verifier().text()
                };
                Verified honest = Verified.run(bundle(ledger, "honest"), keys);
                assertThat(honest.out()).contains("Riwayat utuh: 5 kejadian", "cocok dengan saksi");
                assertThat(honest.exit()).isZero();

                history.append(dated(
                        TestHistory.escalation("TTS-1", 5, random),
                        Instant.now().minusSeconds(3_600)));
                awaitCosigned(ledger, witness.verifier(), 6);
                Path file = bundle(ledger, "backdated");
                assertThat(Verified.run(file, "--vkey", own.verifier().text()).exit())
                        .isZero();
                Verified backdated = Verified.run(file, keys);
                assertThat(backdated.exit()).isEqualTo(3);
                assertThat(backdated.out()).contains("daun 5: bertanggal mundur");
            }
        }
    }

    /** As the program would make it at its first start. */
    private SigningKey logKey() throws Exception {
        SigningKey key = SigningKey.generate("tuntas.test/watched", VerifierKey.NOTE);
        Path file = folder.resolve("data/ledger/log.key");
        Files.createDirectories(file.getParent());
        Files.writeString(file, key.text());
        return key;
    }

    private static DomainEventMessage<?> dated(DomainEventMessage<?> event, Instant time) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                time);
    }

    private static void awaitCosigned(ApplicationContext ledger, VerifierKey witness, long size) {
        Checkpoints checkpoints = ledger.getBean(Checkpoints.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            var note = checkpoints.latest();
            return Checkpoint.parse(note.text()).size() == size
                    && note.cosignedBy(witness).isPresent();
        });
    }

    private Path bundle(ApplicationContext ledger, String name) throws Exception {
        Path file = folder.resolve(name + ".zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            ledger.getBean(Bundle.class).writeTo(out);
        }
        return file;
    }
}
