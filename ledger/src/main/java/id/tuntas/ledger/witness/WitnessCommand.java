package id.tuntas.ledger.witness;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.ledger.proof.VerifierKey;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witness}: cosigns the checkpoints of logs, on a machine that is not theirs, until it is stopped. */
@Command(name = "witness", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class WitnessCommand implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--name", required = true, paramLabel = "<name>", descriptionKey = "witness.name")
    private String name = "";

    @Option(names = "--log", required = true, paramLabel = "<vkey>", descriptionKey = "witness.log")
    private List<String> logs = List.of();

    @Option(names = "--folder", paramLabel = "<folder>", defaultValue = "saksi", descriptionKey = "witness.folder")
    private Path folder = Path.of("saksi");

    @Option(
            names = "--address",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            descriptionKey = "witness.address")
    private String address = "127.0.0.1";

    @Option(names = "--port", paramLabel = "<port>", defaultValue = "8090", descriptionKey = "witness.port")
    private int port = 8090;

    @Override
    public int run(Program program) throws Exception {
        List<VerifierKey> keys = logs.stream().map(VerifierKey::parse).toList();
        Witness witness = Witness.in(folder, name, keys, Clock.systemUTC());
        CountDownLatch ended = new CountDownLatch(1);
        try (WitnessServer server = new WitnessServer(witness, new InetSocketAddress(address, port))) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(Sentences.of("witness.serves", "http://" + address + ":" + server.port()));
            out.println(Sentences.of("witness.key", witness.verifier().text()));
            out.flush();
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            ended.await();
        }
        return DONE;
    }
}
