package id.tuntas.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Hashes;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.SigningKey;
import id.tuntas.ledger.proof.Tree;
import id.tuntas.ledger.proof.VerifierKey;
import id.tuntas.ledger.witness.Witness.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each answer that the specification asks of a witness, and what the log makes of it. */
class WitnessTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    private Path folder;

    private final SigningKey log = SigningKey.generate("tuntas.test/log", VerifierKey.NOTE);

    @SuppressWarnings("NullAway.Init")
    private Witness witness;

    @BeforeEach
    void start() {
        witness = open();
    }

    private Witness open() {
        return Witness.in(folder, "inspektorat.test/saksi", List.of(log.verifier()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A log in which leaf n says n; in the other history the leaves from some place on say something else. */
    private static Tree tree(int differentFrom) {
        return new Tree((level, index) -> root(level, index, differentFrom));
    }

    private static byte[] root(int level, long index, int differentFrom) {
        if (level == 0) {
            String text = index < differentFrom ? "leaf " + index : "other " + index;
            return Hashes.leaf(text.getBytes(StandardCharsets.UTF_8));
        }
        return Hashes.node(root(level - 1, 2 * index, differentFrom), root(level - 1, 2 * index + 1, differentFrom));
    }

    private static final Tree TRUE = tree(Integer.MAX_VALUE);
    private static final Tree OTHER = tree(3);

    private Note note(Tree tree, long size) {
        String text = new Checkpoint("tuntas.test/log", size, tree.root(size)).text();
        return new Note(text, List.of(log.sign(text)));
    }

    private Answer add(Tree tree, long oldSize, long size) {
        return witness.add(new AddCheckpoint(oldSize, tree.consistency(oldSize, size), note(tree, size)).body());
    }

    @Test
    void cosignsWhatContinuesAndSaysWhen() {
        assertThat(add(TRUE, 0, 5).status()).isEqualTo(200);
        Answer answer = add(TRUE, 5, 9);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).endsWith("\n");
        assertThat(note(TRUE, 9).with(answer.body()).cosignedBy(witness.verifier()))
                .contains(NOW);
    }

    @Test
    void theSameSizeAgainIsCosignedAgain() {
        add(TRUE, 0, 5);
        assertThat(add(TRUE, 5, 5).status()).isEqualTo(200);
    }

    @Test
    void tellsHowFarItWasWhenTheLogHasForgotten() {
        add(TRUE, 0, 5);
        Answer answer = add(TRUE, 0, 9);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("5\n");
        assertThat(answer.isSize()).isTrue();
    }

    @Test
    void cannotBeToldAnotherHistory() {
        add(TRUE, 0, 5);
        assertThat(add(OTHER, 5, 9).status()).isEqualTo(422);
        assertThat(add(OTHER, 5, 5).status()).isEqualTo(422);
        assertThat(add(TRUE, 5, 9).status()).as("it still knows the true one").isEqualTo(200);
    }

    @Test
    void remembersOverARestart() {
        add(TRUE, 0, 5);
        VerifierKey before = witness.verifier();
        witness = open();
        assertThat(witness.verifier()).usingRecursiveComparison().isEqualTo(before);
        assertThat(add(OTHER, 5, 9).status()).isEqualTo(422);
        assertThat(witness.latestByHash(Witness.hash("tuntas.test/log"))
                        .orElseThrow()
                        .text())
                .isEqualTo(note(TRUE, 5).text());
    }

    @Test
    void knowsOnlyItsLogsAndOnlyTheirKeys() {
        SigningKey stranger = SigningKey.generate("stranger.test/log", VerifierKey.NOTE);
        String foreign = new Checkpoint("stranger.test/log", 5, TRUE.root(5)).text();
        Note unknown = new Note(foreign, List.of(stranger.sign(foreign)));
        assertThat(witness.add(new AddCheckpoint(0, List.of(), unknown).body()).status())
                .isEqualTo(404);

        SigningKey namesake = SigningKey.generate("tuntas.test/log", VerifierKey.NOTE);
        String text = note(TRUE, 5).text();
        Note forged = new Note(text, List.of(namesake.sign(text)));
        assertThat(witness.add(new AddCheckpoint(0, List.of(), forged).body()).status())
                .isEqualTo(403);

        Note spoiled = new Note(text, note(TRUE, 6).signatures());
        assertThat(witness.add(new AddCheckpoint(0, List.of(), spoiled).body()).status())
                .isEqualTo(403);
    }

    @Test
    void cannotBeAskedNonsense() {
        String signed = note(TRUE, 5).toString();
        for (String body :
                List.of("", "old 0\n", "old 00\n\n" + signed, "old 1\nx\n\n" + signed, "new 0\n\n" + signed)) {
            assertThat(witness.add(body).status()).as(body).isEqualTo(400);
        }
        assertThat(add(TRUE, 0, 5).status()).isEqualTo(200);
        Answer backwards = witness.add(new AddCheckpoint(9, List.of(), note(TRUE, 5)).body());
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(witness.add("old 0\n"
                                + TRUE.consistency(3, 5).stream()
                                        .map(hash ->
                                                java.util.Base64.getEncoder().encodeToString(hash) + "\n")
                                        .reduce("", String::concat)
                                + "\n" + signed)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theLogFindsItsWayByItself() throws Exception {
        try (WitnessServer server =
                new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String url = "http://127.0.0.1:" + server.port();
            String setting = witness.verifier().text() + " " + url;
            WitnessClient client = WitnessClient.parse(setting);
            client.cosign(note(TRUE, 5), TRUE);
            client.cosign(note(TRUE, 7), TRUE);

            WitnessClient restarted = WitnessClient.parse(setting);
            String line = restarted.cosign(note(TRUE, 9), TRUE);
            assertThat(note(TRUE, 9).with(line).cosignedBy(witness.verifier())).contains(NOW);

            assertThatThrownBy(() -> WitnessClient.parse(setting).cosign(note(OTHER, 12), OTHER))
                    .isInstanceOf(WitnessRefusedException.class);
            assertThatThrownBy(() -> WitnessClient.parse(setting).cosign(note(TRUE, 4), TRUE))
                    .isInstanceOf(WitnessRefusedException.class);

            HttpClient http = HttpClient.newHttpClient();
            var known = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/" + Witness.hash("tuntas.test/log") + "/checkpoint"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(known.body()).isEqualTo(note(TRUE, 9).with(line).toString());
            var conflict = http.send(
                    HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    new AddCheckpoint(0, List.of(), note(TRUE, 12)).body()))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(conflict.statusCode()).isEqualTo(409);
            assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        }
    }

    @Test
    void aWitnessKeyIsNoLogKey() {
        assertThatThrownBy(() -> WitnessClient.parse(log.verifier().text() + " http://127.0.0.1:1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WitnessClient.parse("http://127.0.0.1:1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
