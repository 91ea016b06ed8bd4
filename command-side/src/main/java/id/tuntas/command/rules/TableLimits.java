package id.tuntas.command.rules;

import java.time.LocalDate;

/** The largest tables taken in. A country's free days of five years are 135 rows and 22,000 characters. */
final class TableLimits {
    static final int FILE_LENGTH_MAX = 100_000;
    static final int ROWS_MAX = 1_000;
    static final int VERSION_LENGTH_MAX = 60;
    static final int NAME_LENGTH_MAX = 150;
    static final int ZONE_LENGTH_MAX = 60;
    static final int BASIS_LENGTH_MAX = 200;
    /** A version stands in addresses and beside each deadline. */
    static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._-]*";

    static final String VERSION_MESSAGE = "{id.tuntas.rules.version}";

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private TableLimits() {}

    /** Whoever writes another century has mistyped, and not every database can keep every year. */
    static boolean isOfThisCentury(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    /** The cell, if it is a day of this century. */
    static String day(String cell) {
        if (!isOfThisCentury(LocalDate.parse(cell))) {
            throw new IllegalArgumentException("not of this century");
        }
        return cell;
    }
}
