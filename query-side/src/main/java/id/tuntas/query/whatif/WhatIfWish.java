package id.tuntas.query.whatif;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is tried on what.
 *
 * @param policy name of a version, none for those in force; {@code calendar} likewise
 * @param since first day of filing by the region's clocks; {@code until} is the last one
 */
record WhatIfWish(@Nullable String policy, @Nullable String calendar, LocalDate since, LocalDate until) {
    /** Before the first and after the last day nobody has filed anything, and no database knows every year. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    WhatIfWish {
        since = within(since);
        until = within(until);
    }

    private static LocalDate within(LocalDate day) {
        LocalDate atLeast = day.isBefore(FIRST) ? FIRST : day;
        return atLeast.isAfter(LAST) ? LAST : atLeast;
    }
}
