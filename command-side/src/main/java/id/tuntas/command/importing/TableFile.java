package id.tuntas.command.importing;

import id.tuntas.command.importing.ComplaintFile.Unusable;
import id.tuntas.ledger.commandline.Sentences;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (UTF-8, with or without BOM; {@code .gz} when it is compressed), read row by row; columns are found by
 * their names.
 */
final class TableFile implements AutoCloseable {
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String COMPRESSED = ".gz";

    private final CountedInput input;
    private final RowLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /** One row, and the line it begins on. */
    record Line(long line, CSVRecord record) {
        /** A cell; empty when the file or the row lacks it. */
        String get(String column) {
            return record.isSet(column) ? record.get(column) : "";
        }
    }

    private TableFile(CountedInput input, RowLimit limit, CSVParser parser) {
        this.input = input;
        this.limit = limit;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws Unusable when there is no such file, or one of these columns is missing
     */
    static TableFile open(Path file, Collection<String> required) throws Unusable {
        if (!Files.exists(file)) {
            throw new Unusable(Sentences.of("import.no-file", file));
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new Unusable(Sentences.of("import.unreadable", file));
        }
        TableFile opened = read(file);
        List<String> missing = required.stream()
                .filter(column -> !opened.parser.getHeaderMap().containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            opened.close();
            throw new Unusable(Sentences.of("import.columns-missing", String.join(", ", missing)));
        }
        return opened;
    }

    private static TableFile read(Path file) throws Unusable {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                .get();
        try {
            CountedInput counted = new CountedInput(Files.newInputStream(file));
            InputStream content = file.toString().endsWith(COMPRESSED) ? new GZIPInputStream(counted) : counted;
            RowLimit limit = new RowLimit(
                    new BufferedReader(new InputStreamReader(withoutBom(content), StandardCharsets.UTF_8)));
            return new TableFile(counted, limit, format.parse(limit));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Unusable(Sentences.of("import.unreadable", file));
        }
    }

    private static PushbackInputStream withoutBom(InputStream bytes) throws IOException {
        PushbackInputStream input = new PushbackInputStream(bytes, BOM.length);
        byte[] start = input.readNBytes(BOM.length);
        if (!Arrays.equals(start, BOM)) {
            input.unread(start);
        }
        return input;
    }

    /**
     * The next row, null after the last one; empty lines are passed over.
     *
     * @throws UncheckedIOException when the rest of the file cannot be read as CSV
     */
    @Nullable
    Line next() {
        while (true) {
            long line = line();
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord cells = records.next();
            limit.rowDone();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                return new Line(line, cells);
            }
        }
    }

    /** The line that is read next, from 1. */
    long line() {
        return parser.getCurrentLineNumber() + 1;
    }

    /** Of the file as it lies on the disk. */
    long bytesRead() {
        return input.count();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
