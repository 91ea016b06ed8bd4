package id.tuntas.command.importing;

import id.tuntas.command.importing.ComplaintFile.Row;
import id.tuntas.command.importing.ComplaintFile.Unusable;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Progress;
import id.tuntas.ledger.commandline.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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
    private static final int THREADS = 8;
    private static final int ROWS_UNDER_WAY_MAX = 256;
    private static final int TROUBLES_IN_A_ROW_MAX = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file.csv>", descriptionKey = "import.file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "<file.csv>", descriptionKey = "import.report")
    private @Nullable Path reportFile;

    private int troubles;

    /** A row whose turn in the report comes after those before it. */
    private record UnderWay(Row row, Future<Result> result) {}

    @Override
    public int run(Program program) throws Exception {
        try (ComplaintFile rows = ComplaintFile.open(file)) {
            RowFiling filing = program.part(RowFiling.class, "--tuntas.dry-run=" + dryRun);
            try (Report report = new Report(reportFile)) {
                file(rows, filing, report);
                report.print(spec.commandLine().getOut(), file, dryRun);
                return report.exitCode();
            }
        } catch (Unusable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return FAILED;
        }
    }

    private void file(ComplaintFile rows, RowFiling filing, Report report) throws Exception {
        Queue<UnderWay> underWay = new ArrayDeque<>();
        long bytes = Files.size(file);
        try (Progress progress = new Progress(Sentences.of("import.progress"), bytes, " KB", 1024);
                Lanes lanes = new Lanes(THREADS)) {
            String broken = null;
            long line = 0;
            try {
                for (Row row = rows.next(); row != null && troubles < TROUBLES_IN_A_ROW_MAX; row = rows.next()) {
                    Row next = row;
                    underWay.add(new UnderWay(next, lanes.submit(next.id(), () -> filing.file(next, dryRun))));
                    if (underWay.size() == ROWS_UNDER_WAY_MAX) {
                        settle(underWay.remove(), report);
                    }
                    progress.at(rows.bytesRead(), bytes);
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                line = rows.line();
                broken = Sentences.of("import.not-csv");
            }
            while (!underWay.isEmpty()) {
                settle(underWay.remove(), report);
            }
            if (broken != null) {
                report.stop(line, broken);
            } else if (troubles >= TROUBLES_IN_A_ROW_MAX) {
                report.stop(rows.line(), Sentences.of("import.trouble"));
            }
        }
    }

    private void settle(UnderWay row, Report report) throws IOException, InterruptedException, ExecutionException {
        Result result = row.result().get();
        troubles = result.kind() == Result.Kind.TROUBLE ? troubles + 1 : 0;
        report.add(row.row(), result);
    }
}
