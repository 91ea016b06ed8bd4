package id.tuntas.events.clock;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cells of one line of a table, by the names of its columns. */
record Row(Map<String, String> cells) {
    @Nullable
    String optional(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell.strip();
    }

    String text(String column) {
        String cell = optional(column);
        if (cell == null) {
            throw new IllegalArgumentException("No " + column + " in " + cells);
        }
        return cell;
    }

    <T> T read(String column, Function<String, T> reader) {
        return read(column, text(column), reader);
    }

    <T> @Nullable T readOptional(String column, Function<String, T> reader) {
        String cell = optional(column);
        return cell == null ? null : read(column, cell, reader);
    }

    private <T> T read(String column, String cell, Function<String, T> reader) {
        try {
            return reader.apply(cell);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a " + column + ": " + cell + " in " + cells, e);
        }
    }
}
