package id.tuntas.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.ledger.bundle.VerifyCommand;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.Proofs;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed state of the log that somebody has kept since before anything failed, and the log's key. */
record Proven(String vkey, Checkpoint kept) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AUDITOR = "demo-auditor";

    static Proven by(RunningNode node) throws Exception {
        String vkey = text(node, "/ledger/vkey").strip();
        return new Proven(vkey, signed(node, vkey));
    }

    /** The log as it is now continues what was kept, and everything in it is as it was signed. */
    void check(RunningNode node, Path folder) throws Exception {
        Path bundle = folder.resolve("bundle.zip");
        Files.write(bundle, node.get(AUDITOR, "/ledger/bundle.zip"));
        CommandLine line = new CommandLine(new VerifyCommand());
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        line.parseArgs(bundle.toString(), "--vkey", vkey);
        ProgramCommand command = line.getCommand();
        assertThat(command.run(new ProgramCommand.Program() {
                    @Override
                    public <T> T part(Class<T> type, String... settings) {
                        throw new IllegalStateException("Checking needs no part of the program");
                    }
                }))
                .as(said.toString())
                .isZero();
        Checkpoint now = signed(node, vkey);
        assertThat(now.size()).isGreaterThan(kept.size());
        JsonNode proof = JSON.readTree(
                text(node, "/ledger/proof/consistency?firstSize=" + kept.size() + "&secondSize=" + now.size()));
        List<byte[]> hashes = new ArrayList<>();
        proof.get("hashes").forEach(hash -> hashes.add(Base64.getDecoder().decode(hash.asString())));
        assertThat(Proofs.consistent(kept.size(), kept.root(), now.size(), now.root(), hashes))
                .isTrue();
    }

    private static Checkpoint signed(RunningNode node, String vkey) throws Exception {
        Note note = Note.parse(text(node, "/ledger/checkpoint"));
        assertThat(note.isSignedBy(VerifierKey.parse(vkey))).isTrue();
        return Checkpoint.parse(note.text());
    }

    private static String text(RunningNode node, String path) throws Exception {
        return new String(node.get(AUDITOR, path), StandardCharsets.UTF_8);
    }
}
