package id.tuntas.command.importing;

import id.tuntas.command.importing.ImportRun.Numbered;
import id.tuntas.command.importing.TableFile.Line;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of complaints, read row by row. */
final class ComplaintFile implements ImportRun.Rows<ComplaintFile.Row>, AutoCloseable {
    static final String ID = "id";
    static final String CATEGORY = "kategori";
    static final String VILLAGE = "kode_wilayah";
    static final String TEXT = "teks";
    static final String TITLE = "judul";
    static final String DATE = "tanggal";
    static final String REPORTER = "pelapor";
    static final String PHONE = "telepon";
    private static final List<String> REQUIRED = List.of(ID, CATEGORY, VILLAGE, TEXT);

    private final TableFile table;

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
            String phone)
            implements Numbered {}

    private ComplaintFile(TableFile table) {
        this.table = table;
    }

    /**
     * Opens the file and reads its header.
     *
     * @throws Unusable when there is no such file or its columns are not those of complaints
     */
    static ComplaintFile open(Path file) throws Unusable {
        return new ComplaintFile(TableFile.open(file, REQUIRED));
    }

    /**
     * The next row, null after the last one; empty lines are passed over.
     *
     * @throws UncheckedIOException when the rest of the file cannot be read as CSV
     */
    @Override
    public @Nullable Row next() {
        Line cells = table.next();
        return cells == null ? null : row(cells);
    }

    @Override
    public long line() {
        return table.line();
    }

    @Override
    public long bytesRead() {
        return table.bytesRead();
    }

    private static Row row(Line cells) {
        return new Row(
                cells.line(),
                cells.get(ID),
                cells.get(CATEGORY),
                cells.get(VILLAGE),
                cells.get(TEXT),
                cells.get(TITLE),
                cells.get(DATE),
                cells.get(REPORTER),
                cells.get(PHONE));
    }

    @Override
    public void close() {
        table.close();
    }
}
