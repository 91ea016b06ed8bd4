package id.tuntas.command.rules;

import id.tuntas.command.door.InvalidLines;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table may hold.
 *
 * @param name by which the program calls it
 * @param alias by which an Indonesian file may call it
 * @param reading gives the cell as the program writes it; throws what it cannot read
 * @param key of the reason why a cell is refused
 */
record Column(String name, String alias, boolean required, UnaryOperator<String> reading, String key) {
    private static final String FILE = "file";

    static Column required(String name, String alias, UnaryOperator<String> reading, String key) {
        return new Column(name, alias, true, reading, key);
    }

    static Column optional(String name, String alias, UnaryOperator<String> reading, String key) {
        return new Column(name, alias, false, reading, key);
    }

    /** A text on one line, no longer than this. */
    static UnaryOperator<String> text(int lengthMax) {
        return cell -> {
            if (cell.length() > lengthMax || cell.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("too long, or more than a line");
            }
            return cell;
        };
    }

    /**
     * The rows as the program writes them.
     *
     * @throws InvalidLines naming every cell that is missing or cannot be read
     */
    static List<Map<String, String>> read(List<TableLine> lines, List<Column> columns) {
        return read(lines, columns, FILE);
    }

    /**
     * Likewise.
     *
     * @param field that holds the table
     */
    static List<Map<String, String>> read(List<TableLine> lines, List<Column> columns, String field) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<InvalidLines.Line> faults = new ArrayList<>();
        for (TableLine line : lines) {
            Map<String, String> row = new HashMap<>();
            for (Column column : columns) {
                column.read(line, row, faults);
            }
            rows.add(row);
        }
        if (!faults.isEmpty()) {
            throw new InvalidLines(field, faults);
        }
        return rows;
    }

    private void read(TableLine line, Map<String, String> row, List<InvalidLines.Line> faults) {
        String called = line.cells().containsKey(alias) ? alias : name;
        @Nullable String cell = line.cells().get(called);
        if (cell == null) {
            if (required) {
                faults.add(new InvalidLines.Line(line.number(), called, "invalid.missing"));
            }
            return;
        }
        try {
            row.put(name, reading.apply(cell));
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(new InvalidLines.Line(line.number(), called, key));
        }
    }

    /** Refuses a single line. */
    static InvalidLines fault(TableLine line, String column, String key) {
        return fault(line.number(), column, key);
    }

    static InvalidLines fault(long number, String column, String key) {
        return new InvalidLines(FILE, List.of(new InvalidLines.Line(number, column, key)));
    }
}
