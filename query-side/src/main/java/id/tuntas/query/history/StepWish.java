package id.tuntas.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of which issues.
 *
 * @param number ticket number of the issue
 * @param officer account of whoever took the step
 * @param office code of the office, or a part of its title
 * @param unit code of the unit that held the issue after the step
 * @param since first day by the region's clocks; {@code until} is the last one
 * @param type stored name of the event
 */
public record StepWish(
        @Nullable String number,
        @Nullable String officer,
        @Nullable String office,
        @Nullable String unit,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String type) {

    /** Whether anything is asked for at all. */
    public boolean isEmpty() {
        return number == null && hasNumberAtMost();
    }

    /** Whether nothing but a number is asked for. */
    boolean isNumberOnly() {
        return number != null && hasNumberAtMost();
    }

    private boolean hasNumberAtMost() {
        return officer == null && office == null && unit == null && since == null && until == null && type == null;
    }
}
