package id.tuntas.query.whatif;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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

    /** The address at which it is shown. */
    String address() {
        return UriComponentsBuilder.fromPath("/what-if")
                .queryParam("policy", Objects.requireNonNullElse(policy, ""))
                .queryParam("calendar", Objects.requireNonNullElse(calendar, ""))
                .queryParam("since", since)
                .queryParam("until", until)
                .encode()
                .toUriString();
    }

    private static LocalDate within(LocalDate day) {
        LocalDate atLeast = day.isBefore(FIRST) ? FIRST : day;
        return atLeast.isAfter(LAST) ? LAST : atLeast;
    }
}
