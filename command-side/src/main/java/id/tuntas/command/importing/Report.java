package id.tuntas.command.importing;

import id.tuntas.command.importing.ImportRun.Numbered;
import id.tuntas.events.issue.Oddity;
import id.tuntas.ledger.commandline.ProgramCommand;
import id.tuntas.ledger.commandline.Sentences;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Counts, and one line for each refused row, in the order of the file. The lines wait in a temporary file, so that a
 * million of them need no memory. They hold line numbers, ids and reasons, nothing else of the file.
 */
final class Report implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Path waiting;
    private final BufferedWriter lines;
    private final @Nullable CSVPrinter csv;
    private long stored;
    private long alreadyThere;
    private long noted;
    private final Map<Oddity, Long> oddities = new EnumMap<>(Oddity.class);
    private long refused;
    private @Nullable String stopped;

    /**
     * Begins a report.
     *
     * @param csvFile where the refused rows are listed as well, null for nowhere
     */
    Report(@Nullable Path csvFile) throws IOException {
        waiting = Files.createTempFile("tuntas-import", ".txt");
        lines = Files.newBufferedWriter(waiting);
        csv = csvFile == null
                ? null
                : CSVFormat.RFC4180
                        .builder()
                        .setHeader("baris", "id", "alasan")
                        .get()
                        .print(csvFile, StandardCharsets.UTF_8);
    }

    void add(Numbered row, Result result) throws IOException {
        switch (result.kind()) {
            case STORED -> stored++;
            case ALREADY_THERE -> alreadyThere++;
            case NOTED -> noted++;
            case REFUSED, TROUBLE -> refuse(row.line(), row.id(), String.valueOf(result.reason()));
        }
        result.oddities().forEach(oddity -> oddities.merge(oddity, 1L, Long::sum));
    }

    /** The rest of the file was not read. */
    void stop(long line, String reason) throws IOException {
        stopped = Sentences.of("import.stopped", Long.toString(line), reason);
        refuse(line, "", reason);
    }

    private void refuse(long line, String id, String reason) throws IOException {
        refused++;
        lines.write("  " + Sentences.of("import.refused-row", Long.toString(line), reason));
        lines.newLine();
        if (csv != null) {
            csv.printRecord(line, harmless(id), reason);
        }
    }

    /** A spreadsheet must not take an id for a formula. */
    private static String harmless(String id) {
        return !id.isEmpty() && FORMULA_STARTS.indexOf(id.charAt(0)) >= 0 ? "'" + id : id;
    }

    void print(PrintWriter out, Path file, boolean dryRun) throws IOException {
        lines.flush();
        out.println(Sentences.of(dryRun ? "import.title.dry-run" : "import.title", file.getFileName()));
        out.println(Sentences.of(dryRun ? "import.stored.dry-run" : "import.stored", Long.toString(stored)));
        out.println(Sentences.of("import.already-there", Long.toString(alreadyThere)));
        if (noted > 0) {
            out.println(Sentences.of("import.noted", Long.toString(noted)));
        }
        oddities.forEach(
                (oddity, count) -> out.println("  " + Sentences.of("import.oddity." + oddity, Long.toString(count))));
        out.println(Sentences.of("import.refused", Long.toString(refused)));
        try (var waitingLines = Files.lines(waiting)) {
            waitingLines.forEach(out::println);
        }
        if (stopped != null) {
            out.println(stopped);
        }
        out.flush();
    }

    int exitCode() {
        if (refused == 0) {
            return ProgramCommand.DONE;
        }
        boolean nothing = stopped != null && stored + alreadyThere + noted == 0;
        return nothing ? ProgramCommand.FAILED : ProgramCommand.PARTLY;
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(waiting);
        if (csv != null) {
            csv.close();
        }
    }
}
