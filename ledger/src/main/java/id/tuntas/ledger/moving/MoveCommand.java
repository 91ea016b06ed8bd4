package id.tuntas.ledger.moving;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Progress;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.ledger.moving.Move.Moved;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code move}: everything from the H2 file into an empty PostgreSQL database. Keys and the log's files stay where they
 * are and count on. Exits with 0, or 1 when nothing was moved.
 */
@Command(name = "move", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class MoveCommand implements ProgramCommand {
    private static final String PASSWORD = "TUNTAS_MOVE_PASSWORD";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--to", required = true, paramLabel = "<jdbc url>", descriptionKey = "move.to")
    private String url = "";

    @Option(names = "--user", defaultValue = "tuntas_owner", paramLabel = "<role>", descriptionKey = "move.user")
    private String owner = "tuntas_owner";

    @Option(names = "--serving", defaultValue = "tuntas_app", paramLabel = "<role>", descriptionKey = "move.serving")
    private String serving = "tuntas_app";

    @Option(names = "--password-file", paramLabel = "<file>", descriptionKey = "move.password")
    private @Nullable Path passwordFile;

    @Option(names = "--password", interactive = true, descriptionKey = "move.ask")
    private @Nullable String asked;

    @Override
    public int run(Program program) throws SQLException, IOException {
        Path data = Path.of(program.setting("${tuntas.data}"));
        Path ledger = Path.of(program.setting("${tuntas.ledger.folder:${tuntas.data}/ledger}"));
        Target target = new Target(url, owner, password(), serving);
        PrintWriter out = spec.commandLine().getOut();
        try (Source source = new Source(data)) {
            source.refuseUnlessUpToDate();
            target.migrate();
            Moved moved = move(source, target, ledger);
            Path kept = source.setAside();
            out.println(Sentences.of("move.done", moved.tables(), moved.rows()));
            out.println(Sentences.of(
                    "move.log", Long.toString(moved.size()), HexFormat.of().formatHex(moved.root())));
            out.println(Sentences.of("move.next", kept));
        }
        return DONE;
    }

    private static Moved move(Source source, Target target, Path ledger) throws SQLException {
        try (Connection to = target.open()) {
            Move move = new Move(source.connection(), to, source.tables(), ledger);
            long rows = move.rows();
            AtomicLong done = new AtomicLong();
            try (Progress progress = new Progress(Sentences.of("move.progress"), rows, Sentences.of("move.unit"), 1)) {
                return move.run(source.epochsEndBefore(), more -> progress.at(done.addAndGet(more), rows));
            }
        }
    }

    /** Never an argument's value, which everybody on the machine can read. */
    private String password() throws IOException {
        if (asked != null) {
            return asked;
        }
        return passwordFile == null
                ? Objects.requireNonNullElse(System.getenv(PASSWORD), "")
                : Files.readString(passwordFile).strip();
    }
}
