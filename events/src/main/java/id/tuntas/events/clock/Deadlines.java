package id.tuntas.events.clock;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The arithmetic of deadlines: the same arguments always give the same deadline with the same working.
 *
 * <p>Days: the local day of the start is day 0, whatever its hour. A day after it is counted if it is one of those that
 * the limit counts and the clock runs when the day ends, which is the close of office for working days and 23:59:59 for
 * calendar days. The deadline is the end of the last counted day.
 *
 * <p>Clock hours: all time counts in which the clock runs, and the deadline is the first moment at which the limit is
 * used up and the clock runs.
 */
public final class Deadlines {
    private Deadlines() {}

    /**
     * Computes a deadline.
     *
     * @param policyVersion the policy that the rule stands in, for the working
     * @param startedAt UTC
     * @param pauses in any order; what overlaps or touches counts once, what lies before the start or after the deadline
     *     not at all; an open one leaves the deadline unknown
     */
    public static Deadline compute(
            WorkCalendar calendar, String policyVersion, Rule rule, Instant startedAt, List<Pause> pauses) {
        List<Pause> merged = Pause.merged(pauses, startedAt);
        Limit limit = rule.limit();
        if (limit.unit() == LimitUnit.CLOCK_HOURS) {
            HourCourse course = new HourCourse(Duration.ofHours(limit.amount()), startedAt, merged);
            List<Pause> taken = merged.subList(0, course.pausesTaken());
            Working working = working(calendar, policyVersion, rule, startedAt, taken, List.of());
            return course.isHeld()
                    ? new Deadline(null, Remaining.time(false, course.left()), working)
                    : new Deadline(course.end(), null, working);
        }
        DayCourse course = new DayCourse(calendar.days(limit.unit()), limit.amount(), startedAt, merged);
        List<Pause> taken = merged.subList(0, course.pausesTaken());
        Working working = working(calendar, policyVersion, rule, startedAt, taken, course.runs());
        return course.isHeld()
                ? new Deadline(null, Remaining.days(limit.unit(), false, course.left()), working)
                : new Deadline(course.end(), null, working);
    }

    private static Working working(
            WorkCalendar calendar,
            String policyVersion,
            Rule rule,
            Instant startedAt,
            List<Pause> pauses,
            List<Run> runs) {
        return new Working(
                rule.code(),
                policyVersion,
                calendar.facts().version(),
                rule.limit(),
                startedAt,
                pauses,
                runs,
                rule.limit().unit() == LimitUnit.WORKING_DAYS && !calendar.isDecreed(runs));
    }

    /**
     * What is left of a deadline at a moment, or by how much it is exceeded; days are counted by the same rule as for
     * the deadline, with the day of the moment as day 0.
     *
     * @param at not before the end of the clock's last pause
     */
    public static Remaining remaining(WorkCalendar calendar, Deadline deadline, Instant at) {
        Instant dueAt = deadline.dueAt();
        return dueAt == null
                ? requireNonNull(deadline.held())
                : remaining(calendar, deadline.working().limit().unit(), dueAt, at);
    }

    /** The same for a list, which knows no more of a running clock than its unit and deadline. */
    public static Remaining remaining(WorkCalendar calendar, LimitUnit unit, Instant dueAt, Instant at) {
        boolean exceeded = at.isAfter(dueAt);
        if (unit == LimitUnit.CLOCK_HOURS) {
            return Remaining.time(exceeded, Duration.between(at, dueAt).abs());
        }
        DayCount days = calendar.days(unit);
        long today = days.dayOf(at);
        long last = days.dayOf(dueAt);
        return Remaining.days(
                unit, exceeded, exceeded ? days.countBetween(last, today) : days.countBetween(today, last));
    }

    /** The end of a limit of days that no rule sets and nothing stops, such as one that an officer asks for. */
    public static Instant after(WorkCalendar calendar, Limit limit, Instant startedAt) {
        return new DayCourse(calendar.days(limit.unit()), limit.amount(), startedAt, List.of()).end();
    }

    /** The last moment of a named day: the close of office, on a free day its end. */
    public static Instant endOf(WorkCalendar calendar, LocalDate day) {
        return calendar.days(LimitUnit.WORKING_DAYS).endOf(day.toEpochDay());
    }
}
