package id.tuntas.events.clock;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * A day without office hours.
 *
 * @param name as the decree has it, in Indonesian
 * @param legalBasis the decree
 */
public record FreeDay(LocalDate date, FreeDayKind kind, String name, String legalBasis) implements Serializable {
    /**
     * Reads a row of a table of free days: {@code date, kind, name, legal_basis}.
     *
     * @throws IllegalArgumentException naming the cell that is missing or not understood
     */
    public static FreeDay of(Map<String, String> row) {
        Row cells = new Row(row);
        return new FreeDay(
                cells.read("date", LocalDate::parse),
                cells.read("kind", FreeDayKind::valueOf),
                cells.text("name"),
                cells.text("legal_basis"));
    }
}
