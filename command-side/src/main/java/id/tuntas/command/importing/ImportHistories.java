package id.tuntas.command.importing;

import id.tuntas.command.importing.ComplaintFile.Unusable;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import history}: takes the matters of another system in, each once, with what had become of them there. Killed
 * in the middle, it goes on when it is started again. Exits like {@link ImportComplaints}.
 */
@Command(name = "history", mixinStandardHelpOptions = true, resourceBundle = Sentences.BUNDLE, sortOptions = false)
final class ImportHistories implements ProgramCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file.csv>", descriptionKey = "import.file")
    private Path file = Path.of("");

    @Option(names = "--mapping", paramLabel = "<name|file.yaml>", required = true, descriptionKey = "import.mapping")
    private String mappingName = "";

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "<file.csv>", descriptionKey = "import.report")
    private @Nullable Path reportFile;

    @Override
    public int run(Program program) throws Exception {
        try {
            HistoryFiling filing = program.part(HistoryFiling.class, "--tuntas.dry-run=" + dryRun);
            Mapping mapping = MappingFile.read(mappingName, filing.zone());
            try (TableFile table = TableFile.open(file, mapping.required());
                    Report report = new Report(reportFile)) {
                return run(new HistoryRow.Source(table, mapping), filing, report);
            }
        } catch (Unusable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private int run(HistoryRow.Source rows, HistoryFiling filing, Report report) throws Exception {
        Tally tally = new Tally();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        new ImportRun<>(
                        rows,
                        row -> {
                            // A rehearsal stores nothing by which the second of two would be known.
                            boolean again = dryRun && !row.id().isEmpty() && !seen.add(row.id());
                            return again ? Result.ALREADY_THERE : filing.file(row, rows.mapping(), tally, dryRun);
                        },
                        report)
                .over(file);
        report.print(spec.commandLine().getOut(), file, dryRun);
        tally.print(spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        return report.exitCode();
    }
}
