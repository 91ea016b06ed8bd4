package id.tuntas.events.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days with office hours. They are counted as whole weeks plus the running total of the few days that differ from the
 * ordinary week, so that neither the length of a limit nor the span of the calendar costs time.
 */
final class WorkingDays implements DayCount {
    private static final int WEEK = 7;
    /** 1 January 1970 was a Thursday: three days after a Monday. */
    private static final int MONDAY_BEFORE_EPOCH = 3;

    /** Of two reasons the weightier is told, and the same whatever the order of the table. */
    private static final Comparator<FreeDay> WEIGHT =
            Comparator.comparing(FreeDay::kind).thenComparing(FreeDay::name);

    private final CalendarDays days;
    private final WorkWeek week;
    private final NavigableMap<Long, HoursPeriod> periods = new TreeMap<>();
    private final Map<Long, FreeDay> freeDays = new HashMap<>();
    /** Working days of an ordinary week before its weekday of that index. */
    private final int[] workedBefore = new int[WEEK + 1];
    /** Days that differ from the ordinary week, in order; up to and including each, how many more days are worked. */
    private final long[] oddDays;

    private final int[] surplus;

    WorkingDays(CalendarFacts facts) {
        days = new CalendarDays(facts.zone());
        week = facts.week();
        for (HoursPeriod period : facts.periods()) {
            periods.put(period.from().toEpochDay(), period);
        }
        for (FreeDay day : facts.freeDays()) {
            if (day.kind() != FreeDayKind.COLLECTIVE_LEAVE || facts.collectiveLeaveIsFree()) {
                freeDays.merge(
                        day.date().toEpochDay(), day, (one, other) -> WEIGHT.compare(one, other) <= 0 ? one : other);
            }
        }
        for (int index = 0; index < WEEK; index++) {
            workedBefore[index + 1] = workedBefore[index] + (week.on(DayOfWeek.of(index + 1)) == null ? 0 : 1);
        }
        NavigableMap<Long, Integer> odd = oddDays();
        oddDays = odd.keySet().stream().mapToLong(Long::longValue).toArray();
        surplus = odd.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(surplus, Integer::sum);
    }

    private NavigableMap<Long, Integer> oddDays() {
        NavigableMap<Long, Integer> odd = new TreeMap<>();
        for (long day : freeDays.keySet()) {
            noteOdd(day, odd);
        }
        for (HoursPeriod period : periods.values()) {
            for (long day = period.from().toEpochDay(); day <= period.until().toEpochDay(); day++) {
                noteOdd(day, odd);
            }
        }
        return odd;
    }

    private void noteOdd(long day, NavigableMap<Long, Integer> odd) {
        boolean worked = hoursOn(day) != null;
        boolean ordinarilyWorked = week.on(weekday(day)) != null;
        if (worked != ordinarilyWorked) {
            odd.put(day, worked ? 1 : -1);
        }
    }

    @Override
    public long dayOf(Instant at) {
        return days.dayOf(at);
    }

    /** The close of office; on a free day, on which nothing is counted, the end of the day. */
    @Override
    public Instant endOf(long day) {
        OfficeHours hours = hoursOn(day);
        if (hours == null) {
            return days.endOf(day);
        }
        return LocalDate.ofEpochDay(day)
                .atTime(hours.closes())
                .atZone(days.zone())
                .toInstant();
    }

    @Override
    public long countBetween(long after, long last) {
        return Math.max(0, countTo(last) - countTo(after));
    }

    /** By halving: the count never falls, and rises by one on the day that is looked for. */
    @Override
    public long nthAfter(long after, long n) {
        long wanted = countTo(after) + n;
        long step = WEEK * (n / workedBefore[WEEK] + 1);
        long late = after + step;
        while (countTo(late) < wanted) {
            late += step;
        }
        long early = after;
        while (late - early > 1) {
            long middle = early + (late - early) / 2;
            if (countTo(middle) < wanted) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return late;
    }

    @Override
    public DayKind kindOf(long day) {
        if (ordinaryHoursOn(day) == null) {
            return DayKind.WEEKEND;
        }
        FreeDay free = freeDays.get(day);
        return free == null ? DayKind.COUNTED : DayKind.of(free.kind());
    }

    @Override
    public @Nullable String nameOf(long day) {
        FreeDay free = freeDays.get(day);
        return free == null || ordinaryHoursOn(day) == null ? null : free.name();
    }

    @Nullable
    OfficeHours hoursOn(long day) {
        return freeDays.containsKey(day) ? null : ordinaryHoursOn(day);
    }

    private @Nullable OfficeHours ordinaryHoursOn(long day) {
        Map.Entry<Long, HoursPeriod> begun = periods.floorEntry(day);
        boolean within = begun != null && day <= begun.getValue().until().toEpochDay();
        return (within ? begun.getValue().week() : week).on(weekday(day));
    }

    /** Working days up to and including this one, counted from a Monday long ago. */
    private long countTo(long day) {
        long sinceMonday = day + MONDAY_BEFORE_EPOCH;
        long weeks = Math.floorDiv(sinceMonday, WEEK);
        int weekday = Math.floorMod(sinceMonday, WEEK);
        int found = Arrays.binarySearch(oddDays, day);
        int odd = found >= 0 ? found : -found - 2;
        return weeks * workedBefore[WEEK] + workedBefore[weekday + 1] + (odd < 0 ? 0 : surplus[odd]);
    }

    private static DayOfWeek weekday(long day) {
        return DayOfWeek.of(Math.floorMod(day + MONDAY_BEFORE_EPOCH, WEEK) + 1);
    }
}
