package id.tuntas.command.importing;

import id.tuntas.command.importing.ComplaintFile.Unusable;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import complaints}: files every row of a CSV file once. Exits with 0 when every row is stored or was already
 * there, 3 when some were refused, 1 when nothing could be done.
 */
@Command(name = "complaints", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
final class ImportComplaints implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file.csv>", descriptionKey = "import.file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "<file.csv>", descriptionKey = "import.report")
    private @Nullable Path reportFile;

    @Override
    public int run(Program program) throws Exception {
        try (ComplaintFile rows = ComplaintFile.open(file)) {
            RowFiling filing = program.part(RowFiling.class, "--tuntas.dry-run=" + dryRun);
            try (Report report = new Report(reportFile)) {
                new ImportRun<>(rows, row -> filing.file(row, dryRun), report).over(file);
                report.print(spec.commandLine().getOut(), file, dryRun);
                return report.exitCode();
            }
        } catch (Unusable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }
}
