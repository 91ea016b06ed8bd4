package id.tuntas.command.importing;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import}: what can be taken in from files. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        resourceBundle = Sentences.BUNDLE,
        subcommands = {ImportComplaints.class, ImportHistories.class})
public final class ImportCommand implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public int run(Program program) {
        throw new ParameterException(spec.commandLine(), Sentences.of("console.no-command"));
    }
}
