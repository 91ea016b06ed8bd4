package id.tuntas.command.issue;

/** The longest texts taken in, in characters. The longest of 12,530 real complaints had 8,471. */
final class Limits {
    static final int TITLE_MAX = 150;
    static final int DESCRIPTION_MAX = 10_000;
    static final int TEXT_MAX = 4_000;
    static final int SHORT_MAX = 300;
    static final int CODE_MAX = 60;
    static final int NAME_MAX = 100;
    static final int ATTACHMENTS_MAX = 20;
    static final int FISCAL_YEARS_AHEAD_MAX = 10;

    private Limits() {}
}
