package id.tuntas.query.meeting;

import id.tuntas.query.meeting.BriefFigures.Item;
import java.util.Comparator;

/**
 * How much an open issue weighs in a brief, so that those who meet talk about the heaviest ten. Points, and no
 * judgement: each of them is a number that stands beside it.
 */
final class Weight {
    /** For each begun week past the deadline. */
    static final int WEEK_OVERDUE = 1;

    /** A year late is not heavier than this, or old ones would hide all others. */
    static final int WEEKS_MAX = 12;

    /** For each other complaint about the same matter. */
    static final int JOINED = 2;

    static final int REOPENED = 3;

    /** For each time that it was returned or passed on. */
    static final int MOVED = 2;

    static final int ESCALATED = 2;

    private static final int DAYS_PER_WEEK = 7;

    /** The heaviest first; then the oldest. */
    static final Comparator<Item> HEAVIEST = Comparator.comparingInt(Item::weight)
            .reversed()
            .thenComparing(Item::filed)
            .thenComparing(Item::issue);

    private Weight() {}

    static int of(int overdueDays, int joined, int reopenings, int moves, int escalations) {
        int weeks = Math.min((overdueDays + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK, WEEKS_MAX);
        return weeks * WEEK_OVERDUE + joined * JOINED + reopenings * REOPENED + moves * MOVED + escalations * ESCALATED;
    }
}
