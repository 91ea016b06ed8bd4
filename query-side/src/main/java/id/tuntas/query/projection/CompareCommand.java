package id.tuntas.query.projection;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import id.tuntas.query.projection.Run.Kind;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code compare}: builds projections anew beside the live ones and names each row that differs. Exits with 0 when none
 * does, 3 when some do, 1 when nothing could be done.
 */
@Command(name = "compare", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class CompareCommand implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "<projection>", arity = "0..*", descriptionKey = "replay.names")
    private List<String> names = List.of();

    @Override
    public int run(Program program) {
        return program.part(ConsoleRuns.class).run(Kind.COMPARISON, names, spec.commandLine());
    }
}
