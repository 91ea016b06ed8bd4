package id.tuntas.query.meeting;

import id.tuntas.events.issue.Situation;
import id.tuntas.query.meeting.BriefFigures.Item;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a brief looks at: all before a leaf, and of it the time from a day on.
 *
 * @param at when it was frozen
 * @param since first day covered
 */
record BriefSpan(String meeting, long leaf, Instant at, LocalDate since) {
    /** A quarter, in weeks, as regions report. */
    static final int TREND_WEEKS = 12;

    /** Where nothing was frozen before and no day was named. */
    static final int DAYS_DEFAULT = 30;

    Instant begin(ZoneId zone) {
        return since.atStartOfDay(zone).toInstant();
    }

    /** From when on anything that happened can count. */
    Instant earliest(ZoneId zone) {
        Instant trend = mondays(zone).getFirst().atStartOfDay(zone).toInstant();
        return trend.isBefore(begin(zone)) ? trend : begin(zone);
    }

    List<LocalDate> mondays(ZoneId zone) {
        LocalDate last = monday(LocalDate.ofInstant(at, zone));
        return IntStream.range(0, TREND_WEEKS)
                .mapToObj(week -> last.minusWeeks(TREND_WEEKS - 1L - week))
                .toList();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whole days from a day to that of the brief; 0 when it lies ahead. */
    int days(LocalDate from, ZoneId zone) {
        return (int) Math.max(ChronoUnit.DAYS.between(from, LocalDate.ofInstant(at, zone)), 0);
    }

    /** Begun days since a deadline; 0 when it has not passed or there is none. */
    int overdueDays(@Nullable Instant dueAt) {
        if (dueAt == null || !dueAt.isBefore(at)) {
            return 0;
        }
        return (int) ChronoUnit.DAYS.between(dueAt, at) + 1;
    }

    Item item(PastIssue past, ZoneId zone) {
        Situation issue = past.issue();
        LocalDate filed = LocalDate.ofInstant(past.receivedAt(), zone);
        int overdue = overdueDays(past.dueAt());
        return new Item(
                issue.issueId(),
                issue.category(),
                issue.district(),
                issue.unit(),
                issue.status(),
                filed,
                days(filed, zone),
                overdue,
                issue.returns(),
                issue.transfers(),
                past.escalations(),
                issue.reopenings(),
                past.joined(),
                Weight.of(
                        overdue,
                        past.joined(),
                        issue.reopenings(),
                        issue.returns() + issue.transfers(),
                        past.escalations()));
    }
}
