package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Fact.Where;
import java.util.List;

/**
 * A part of the figures.
 *
 * @param unit the unit, {@link #RESTRICTED}, or empty for all units
 * @param code the kelurahan or desa, or the category; empty for all
 */
record CellKey(Slice slice, String unit, String code) {
    /** In place of a unit: all that is restricted, whoever holds it. No unit's code is like this. */
    static final String RESTRICTED = "*";

    enum Slice {
        UNIT,
        VILLAGE,
        CATEGORY,
        UNIT_VILLAGE,
        UNIT_CATEGORY
    }

    /** All parts in which something counts. What is restricted counts in none that names a unit, place or category. */
    static List<CellKey> of(Where where) {
        if (where.restricted()) {
            return List.of(new CellKey(Slice.UNIT, RESTRICTED, ""));
        }
        return List.of(
                new CellKey(Slice.UNIT, where.unit(), ""),
                new CellKey(Slice.VILLAGE, "", where.village()),
                new CellKey(Slice.CATEGORY, "", where.category()),
                new CellKey(Slice.UNIT_VILLAGE, where.unit(), where.village()),
                new CellKey(Slice.UNIT_CATEGORY, where.unit(), where.category()));
    }

    boolean isRestricted() {
        return unit.equals(RESTRICTED);
    }
}
