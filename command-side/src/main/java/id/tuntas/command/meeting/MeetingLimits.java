package id.tuntas.command.meeting;

/** The longest that is taken in, in characters, and the most at once. */
final class MeetingLimits {
    static final int TITLE_MAX = 200;
    static final int PLACE_MAX = 200;
    static final int TEXT_MAX = 2_000;
    static final int CODE_MAX = 60;
    /** A large region has some sixty heads of units and thirty camat. */
    static final int PARTICIPANTS_MAX = 200;

    static final int CATEGORIES_MAX = 50;
    /** A meeting is planned, and a brief looks back, for a year at most. */
    static final int DAYS_MAX = 366;

    private MeetingLimits() {}
}
