package id.tuntas.command.importing;

import id.tuntas.command.importing.TableFile.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a code is found from what a row says: by the first column whose value is known.
 *
 * @param columns in this order; none when {@code otherwise} is meant for all rows
 * @param values codes by what stands in the columns, in small letters; empty when the columns hold codes
 * @param otherwise the code where nothing is known, null when such a row is refused
 */
record Choice(
        List<String> columns,
        Map<String, String> values,
        @Nullable String otherwise) {
    Choice {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
    }

    static Choice always(String code) {
        return new Choice(List.of(), Map.of(), code);
    }

    /**
     * What was found.
     *
     * @param assumed whether the row said nothing that is known
     */
    record Chosen(String code, boolean assumed) {}

    /** What this row means, empty when that is not known. */
    Optional<Chosen> of(Line row, Predicate<String> known) {
        for (String column : columns) {
            String said = row.get(column);
            String code = values.isEmpty() ? said : values.get(said.toLowerCase(Locale.ROOT));
            if (code != null && !code.isEmpty() && known.test(code)) {
                return Optional.of(new Chosen(code, false));
            }
        }
        return Optional.ofNullable(otherwise).map(code -> new Chosen(code, !columns.isEmpty()));
    }

    /** What the row says, for people who write the mapping. */
    String said(Line row) {
        return columns.isEmpty() ? "" : columns.getFirst() + "=" + row.get(columns.getFirst());
    }
}
