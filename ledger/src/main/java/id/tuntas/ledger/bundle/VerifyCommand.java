package id.tuntas.ledger.bundle;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.TlogProof;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code verify}: checks a bundle or a citizen's receipt, with no database and no network. Exits with 0 when all is as
 * it was signed, 3 when something is not (named, the first bad leaf first), 1 when it could not be checked.
 */
@Command(name = "verify", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class VerifyCommand implements ProgramCommand {
    private static final long RECEIPT_BYTES_MAX = 100_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file>", descriptionKey = "verify.file")
    private Path file = Path.of("");

    @Option(names = "--vkey", required = true, paramLabel = "<vkey>", descriptionKey = "verify.vkey")
    private List<String> vkeys = List.of();

    @Option(names = "--witness", paramLabel = "<vkey>", descriptionKey = "verify.witness")
    private List<String> witnesses = List.of();

    @Option(names = "--leaf", paramLabel = "<file>", descriptionKey = "verify.leaf")
    private @Nullable Path leafFile;

    @Option(names = "--leeway", paramLabel = "<seconds>", defaultValue = "300", descriptionKey = "verify.leeway")
    private int leewaySeconds = 300;

    @Override
    public int run(Program program) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<VerifierKey> logs = vkeys.stream().map(VerifierKey::parse).toList();
            List<VerifierKey> strangers =
                    witnesses.stream().map(VerifierKey::parse).toList();
            int exit = isZip() ? bundle(logs, strangers, out) : receipt(logs, strangers, out);
            out.flush();
            return exit;
        } catch (IllegalArgumentException | ZipException e) {
            spec.commandLine().getErr().println(Sentences.of("verify.unreadable", String.valueOf(e.getMessage())));
            return FAILED;
        }
    }

    private boolean isZip() throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(2);
            return magic.length == 2 && magic[0] == 'P' && magic[1] == 'K';
        }
    }

    private int bundle(List<VerifierKey> logs, List<VerifierKey> strangers, PrintWriter out) throws IOException {
        try (BundleFile bundle = new BundleFile(file)) {
            Verification check = new Verification(bundle, logs, strangers, Duration.ofSeconds(leewaySeconds));
            Faults faults = check.run();
            Checkpoint checkpoint = check.checkpoint();
            if (!faults.none()) {
                out.println(Sentences.of("verify.not-intact", faults.count()));
                faults.named().forEach(fault -> out.println("  " + fault));
                return PARTLY;
            }
            out.println(
                    Sentences.of("verify.intact", Long.toString(checkpoint.size()), Integer.toString(check.issues())));
            out.println(Sentences.of("verify.signed-by", checkpoint.origin()));
            if (check.times().count() > 0) {
                out.println(Sentences.of(
                        "verify.witnessed", check.times().count(), check.times().last()));
            } else {
                out.println(Sentences.of("verify.unwitnessed", check.cosignatures()));
            }
            return DONE;
        }
    }

    private int receipt(List<VerifierKey> logs, List<VerifierKey> strangers, PrintWriter out) throws IOException {
        if (Files.size(file) > RECEIPT_BYTES_MAX) {
            throw new IllegalArgumentException(file.getFileName() + ": > " + RECEIPT_BYTES_MAX);
        }
        TlogProof proof = TlogProof.parse(Files.readString(file));
        byte[] leaf = leafFile == null ? proof.leaf() : Files.readAllBytes(leafFile);
        if (leaf == null) {
            throw new IllegalArgumentException(Sentences.of("verify.no-leaf"));
        }
        if (logs.stream().noneMatch(log -> proof.proves(leaf, log))) {
            out.println(Sentences.of("verify.receipt-wrong", Long.toString(proof.index())));
            return PARTLY;
        }
        out.println(Sentences.of("verify.receipt-right", Long.toString(proof.index())));
        new String(leaf, StandardCharsets.UTF_8).lines().skip(1).forEach(line -> out.println("  " + line));
        for (VerifierKey witness : strangers) {
            out.println(proof.checkpoint()
                    .cosignedBy(witness)
                    .map(time -> Sentences.of("verify.receipt-witnessed", witness.name(), time))
                    .orElseGet(() -> Sentences.of("verify.receipt-unwitnessed", witness.name())));
        }
        return DONE;
    }
}
