package id.tuntas.command.importing;

import id.tuntas.command.importing.ImportRun.Numbered;
import id.tuntas.command.importing.TableFile.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of another system's file, numbered as that system numbers it. */
record HistoryRow(String id, Line cells) implements Numbered {
    private static final String BETWEEN = "/";

    static HistoryRow of(Line cells, Mapping mapping) {
        return new HistoryRow(joined(cells, mapping.id(), BETWEEN), cells);
    }

    @Override
    public long line() {
        return cells.line();
    }

    /** What stands in these columns, in one text; none of them twice. */
    static String joined(Line cells, List<String> columns, String between) {
        return columns.stream()
                .map(cells::get)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .collect(Collectors.joining(between));
    }

    /** The rows of a file. */
    record Source(TableFile file, Mapping mapping) implements ImportRun.Rows<HistoryRow> {
        @Override
        public @Nullable HistoryRow next() {
            Line cells = file.next();
            return cells == null ? null : of(cells, mapping);
        }

        @Override
        public long line() {
            return file.line();
        }

        @Override
        public long bytesRead() {
            return file.bytesRead();
        }
    }
}
