package id.tuntas.query.rules;

import java.time.LocalDate;

/**
 * How far a calendar's free days are decreed.
 *
 * @param lastYear last decreed one
 * @param isShort whether deadlines that begin today may already lie beyond it
 */
public record Coverage(String calendar, int lastYear, boolean isShort) {
    /** The longest limits, 60 working days, end within so many days. */
    private static final int LONGEST_DAYS = 120;

    /** That of a calendar for whoever counts by it on this day. */
    public static Coverage of(String calendar, int lastYear, LocalDate today) {
        return new Coverage(calendar, lastYear, today.plusDays(LONGEST_DAYS).getYear() > lastYear);
    }
}
