package id.tuntas.ledger.bundle;

import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bundle}: writes the history for an auditor, also where the program refuses to serve because of it. */
@Command(name = "bundle", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
public final class BundleCommand implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file.zip>", descriptionKey = "bundle.file")
    private Path file = Path.of("");

    @Override
    public int run(Program program) throws IOException {
        Bundle bundle = program.part(Bundle.class);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            bundle.writeTo(out);
        }
        spec.commandLine().getOut().println(Sentences.of("bundle.written", file, Files.size(file)));
        return DONE;
    }
}
