package id.tuntas.command.importing;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works through the rows of a file on several lanes and reports them in the order of the file. */
final class ImportRun<R extends ImportRun.Numbered> {
    private static final int THREADS = 8;
    private static final int ROWS_UNDER_WAY_MAX = 256;
    private static final int TROUBLES_IN_A_ROW_MAX = 20;

    private final Rows<R> rows;
    private final Function<R, Result> work;
    private final Report report;
    private int troubles;

    /** A row with its line, from 1, and the id that its file gives it. */
    interface Numbered {
        long line();

        String id();
    }

    /** The rows of a file. */
    interface Rows<R> {
        @Nullable
        R next();

        long line();

        long bytesRead();
    }

    /** A row whose turn in the report comes after those before it. */
    private record UnderWay<R>(R row, Future<Result> result) {}

    ImportRun(Rows<R> rows, Function<R, Result> work, Report report) {
        this.rows = rows;
        this.work = work;
        this.report = report;
    }

    /** Rows with the same id are worked on one after the other. */
    void over(Path file) throws IOException, InterruptedException, ExecutionException {
        Queue<UnderWay<R>> underWay = new ArrayDeque<>();
        long bytes = Files.size(file);
        try (Progress progress = new Progress(Sentences.of("import.progress"), bytes, " KB", 1024);
                Lanes lanes = new Lanes(THREADS)) {
            String broken = null;
            long line = 0;
            try {
                for (R row = rows.next(); row != null && troubles < TROUBLES_IN_A_ROW_MAX; row = rows.next()) {
                    R next = row;
                    underWay.add(new UnderWay<>(next, lanes.submit(next.id(), () -> work.apply(next))));
                    if (underWay.size() == ROWS_UNDER_WAY_MAX) {
                        settle(underWay.remove());
                    }
                    progress.at(rows.bytesRead(), bytes);
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                line = rows.line();
                broken = Sentences.of("import.not-csv");
            }
            while (!underWay.isEmpty()) {
                settle(underWay.remove());
            }
            if (broken != null) {
                report.stop(line, broken);
            } else if (troubles >= TROUBLES_IN_A_ROW_MAX) {
                report.stop(rows.line(), Sentences.of("import.trouble"));
            }
        }
    }

    private void settle(UnderWay<R> row) throws IOException, InterruptedException, ExecutionException {
        Result result = row.result().get();
        troubles = result.kind() == Result.Kind.TROUBLE ? troubles + 1 : 0;
        report.add(row.row(), result);
    }
}
