package id.tuntas.command.rules;

/** The largest tables taken in. A country's free days of five years are 135 rows and 22,000 characters. */
final class TableLimits {
    static final int FILE_LENGTH_MAX = 100_000;
    static final int ROWS_MAX = 1_000;
    static final int VERSION_LENGTH_MAX = 60;
    static final int NAME_LENGTH_MAX = 150;
    static final int BASIS_LENGTH_MAX = 200;
    /** A version stands in addresses and beside each deadline. */
    static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._-]*";

    static final String VERSION_MESSAGE = "{id.tuntas.rules.version}";

    private TableLimits() {}
}
