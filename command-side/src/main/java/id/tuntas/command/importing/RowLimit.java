package id.tuntas.command.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps a quotation mark that is never closed from pulling the whole rest of a large file into memory. */
final class RowLimit extends FilterReader {
    static final long ROW_CHARS_MAX = 1_000_000;

    private long sinceRow;

    RowLimit(Reader reader) {
        super(reader);
    }

    void rowDone() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int chars) throws IOException {
        sinceRow += chars;
        if (sinceRow > ROW_CHARS_MAX) {
            throw new IOException("A row is longer than " + ROW_CHARS_MAX + " characters");
        }
    }
}
