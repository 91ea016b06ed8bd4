package id.tuntas.query.satisfaction;

import id.tuntas.query.page.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whole days by the region's clocks, the first and the last included. A fact belongs to the day on which it happened;
 * what a reporter says of an answer, and its reopening, belong to the day of the answer.
 */
record Period(LocalDate from, LocalDate to) {
    /** A quarter, in weeks, as regions report. */
    static final int TREND_WEEKS = 12;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int YEARS_MAX = 10;

    /** Weeks from Monday to Sunday; both are Mondays, and there is none when {@code last} is before {@code first}. */
    record Weeks(LocalDate first, LocalDate last) {
        boolean isEmpty() {
            return last.isBefore(first);
        }

        boolean covers(Weeks others) {
            return !isEmpty() && !others.first.isBefore(first) && !others.last.isAfter(last);
        }

        List<LocalDate> mondays() {
            return first.datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
                    .toList();
        }
    }

    /**
     * The days asked for; when none are, the last twelve weeks, this one to its end included.
     *
     * @throws Invalid when the days make no sense
     */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        within("from", from);
        within("to", to);
        LocalDate end = to == null ? Cells.monday(today).plusDays(6) : to;
        LocalDate begin = from == null ? Cells.monday(end).minusWeeks(TREND_WEEKS - 1) : from;
        if (end.isBefore(begin)) {
            throw new Invalid(to == null ? "from" : "to", "invalid.period-turned");
        }
        if (begin.plusYears(YEARS_MAX).isBefore(end)) {
            throw new Invalid("from", "invalid.period-too-long");
        }
        return new Period(begin, end);
    }

    private static void within(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw new Invalid(field, "invalid.date-of-other-century");
        }
    }

    /** The weeks that lie wholly within. */
    Weeks weeks() {
        LocalDate first = Cells.monday(from.plusDays(6));
        return new Weeks(first, Cells.monday(to.plusDays(1)).minusWeeks(1));
    }

    /** The days that no whole week covers, in at most two pieces. */
    List<Period> edges() {
        Weeks weeks = weeks();
        if (weeks.isEmpty()) {
            return List.of(this);
        }
        Period before = new Period(from, weeks.first().minusDays(1));
        Period after = new Period(weeks.last().plusWeeks(1), to);
        return IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? before : after)
                .filter(piece -> !piece.to.isBefore(piece.from))
                .toList();
    }

    /** Twelve whole weeks, the last of which has the last day. */
    Weeks trend() {
        LocalDate last = Cells.monday(to);
        return new Weeks(last.minusWeeks(TREND_WEEKS - 1), last);
    }
}
