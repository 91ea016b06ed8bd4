package id.tuntas.query.projection;

import java.util.List;

/**
 * A live row that is not as the history tells it. It is named, and its values are not.
 *
 * @param key the row's primary key, its columns joined by a blank
 * @param columns those that differ, none when the whole row is missing or surplus
 */
record Difference(String table, String key, Kind kind, List<String> columns) {
    /** What is wrong with the live row. */
    enum Kind {
        OTHER,
        MISSING,
        SURPLUS
    }
}
