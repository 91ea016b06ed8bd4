package id.tuntas.command.importing;

import id.tuntas.ledger.commandline.Sentences;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** A CSV file of complaints (UTF-8, with or without BOM), read row by row; columns are found by their names. */
final class ComplaintFile implements AutoCloseable {
    static final String ID = "id";
    static final String CATEGORY = "kategori";
    static final String VILLAGE = "kode_wilayah";
    static final String TEXT = "teks";
    static final String TITLE = "judul";
    static final String DATE = "tanggal";
    static final String REPORTER = "pelapor";
    static final String PHONE = "telepon";
    private static final List<String> REQUIRED = List.of(ID, CATEGORY, VILLAGE, TEXT);
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CountedInput input;
    private final RowLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /** The file cannot be imported at all; the message says why, in Indonesian. */
    static final class Unusable extends Exception {
        Unusable(String reason) {
            super(reason);
        }
    }

    /** One row; a cell that the file lacks is empty. */
    record Row(
            long line,
            String id,
            String category,
            String village,
            String text,
            String title,
            String date,
            String reporter,
            String phone) {}

    private ComplaintFile(CountedInput input, RowLimit limit, CSVParser parser) {
        this.input = input;
        this.limit = limit;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws Unusable when there is no such file or its columns are not those of complaints
     */
    static ComplaintFile open(Path file) throws Unusable {
        if (!Files.exists(file)) {
            throw new Unusable(Sentences.of("import.no-file", file));
        }
        if (Files.isDirectory(file) || !Files.isReadable(file)) {
            throw new Unusable(Sentences.of("import.unreadable", file));
        }
        ComplaintFile opened = read(file);
        List<String> missing = REQUIRED.stream()
                .filter(column -> !opened.parser.getHeaderMap().containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            opened.close();
            throw new Unusable(Sentences.of("import.columns-missing", String.join(", ", missing)));
        }
        return opened;
    }

    private static ComplaintFile read(Path file) throws Unusable {
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
            RowLimit limit = new RowLimit(
                    new BufferedReader(new InputStreamReader(withoutBom(counted), StandardCharsets.UTF_8)));
            return new ComplaintFile(counted, limit, format.parse(limit));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Unusable(Sentences.of("import.unreadable", file));
        }
    }

    private static PushbackInputStream withoutBom(CountedInput bytes) throws IOException {
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
    Row next() {
        while (true) {
            long line = line();
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord cells = records.next();
            limit.rowDone();
            if (cells.size() > 1 || !cells.get(0).isBlank()) {
                return row(line, cells);
            }
        }
    }

    /** The line that is read next, from 1. */
    long line() {
        return parser.getCurrentLineNumber() + 1;
    }

    long bytesRead() {
        return input.count();
    }

    private static Row row(long line, CSVRecord cells) {
        return new Row(
                line,
                cell(cells, ID),
                cell(cells, CATEGORY),
                cell(cells, VILLAGE),
                cell(cells, TEXT),
                cell(cells, TITLE),
                cell(cells, DATE),
                cell(cells, REPORTER),
                cell(cells, PHONE));
    }

    private static String cell(CSVRecord cells, String column) {
        return cells.isSet(column) ? cells.get(column) : "";
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
