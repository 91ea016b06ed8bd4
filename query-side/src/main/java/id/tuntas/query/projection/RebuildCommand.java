package id.tuntas.query.projection;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.query.projection.Run.Kind;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rebuild}: builds projections anew, while the program serves or not. Exits with 0, or 1 when it could not. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class RebuildCommand implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<projection>", arity = "0..*", descriptionKey = "replay.names")
    private List<String> names = List.of();

    @Option(names = "--all", descriptionKey = "replay.all")
    private boolean all;

    @Override
    public int run(Program program) {
        ConsoleRuns runs = program.part(ConsoleRuns.class);
        if (names.isEmpty() && !all) {
            spec.commandLine().getErr().println(Sentences.of("replay.none", runs.names()));
            return FAILED;
        }
        return runs.run(Kind.REBUILD, names, spec.commandLine());
    }
}
