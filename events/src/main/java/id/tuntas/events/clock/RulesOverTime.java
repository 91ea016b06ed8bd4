package id.tuntas.events.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which policy and which calendar were in force from when on, as far as was known then: what was adopted for today at
 * ten o'clock did not hold at nine, although a {@link Rulebook} asked later says that it did.
 */
public final class RulesOverTime {
    private final List<Period> periods;

    private RulesOverTime(List<Period> periods) {
        this.periods = List.copyOf(periods);
    }

    /**
     * What happened to the region's rules.
     *
     * @param at when it was recorded
     */
    public record Told(Instant at, ClockRuleEvent event) {}

    /**
     * A stretch of time in which neither changed. It ends where the next one begins; the first one has no beginning.
     *
     * @param from first moment
     */
    public record Period(Instant from, Policy policy, WorkCalendar calendar) {}

    /**
     * Works out the periods.
     *
     * @param told in the order in which it was recorded
     * @throws IllegalArgumentException when no policy or no calendar was ever adopted
     */
    public static RulesOverTime of(List<Told> told) {
        List<Period> periods = new ArrayList<>();
        Rulebook book = Rulebook.EMPTY;
        int known = 0;
        for (Instant moment : moments(told)) {
            while (known < told.size() && !told.get(known).at().isAfter(moment)) {
                book = book.with(told.get(known).event());
                known++;
            }
            if (book.isComplete()) {
                Instant from = periods.isEmpty() ? Instant.MIN : moment;
                add(periods, new Period(from, book.policyAt(moment), book.calendarAt(moment)));
            }
        }
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("Nothing has been adopted yet");
        }
        return new RulesOverTime(periods);
    }

    private static void add(List<Period> periods, Period next) {
        boolean same = !periods.isEmpty()
                && periods.getLast().policy().equals(next.policy())
                && periods.getLast().calendar().equals(next.calendar());
        if (!same) {
            periods.add(next);
        }
    }

    /** All moments at which anything can have changed: when it was told, and when its day begins in any zone named. */
    private static Set<Instant> moments(List<Told> told) {
        Set<ZoneId> zones = new HashSet<>();
        Set<LocalDate> days = new HashSet<>();
        Set<Instant> moments = new TreeSet<>();
        for (Told one : told) {
            moments.add(one.at());
            days.add(one.event().validFrom());
            if (one.event() instanceof ClockRuleEvent.CalendarAdopted adopted) {
                zones.add(adopted.facts().zone());
            }
        }
        for (LocalDate day : days) {
            zones.forEach(zone -> moments.add(day.atStartOfDay(zone).toInstant()));
        }
        return moments;
    }

    /**
     * The same past as if another policy or calendar, or both, had been in force all the time.
     *
     * @param policy as it was when null
     * @param calendar likewise
     */
    public RulesOverTime under(@Nullable Policy policy, @Nullable WorkCalendar calendar) {
        List<Period> other = new ArrayList<>();
        for (Period period : periods) {
            add(
                    other,
                    new Period(
                            period.from(),
                            policy == null ? period.policy() : policy,
                            calendar == null ? period.calendar() : calendar));
        }
        return new RulesOverTime(other);
    }

    /** One at least, in their order. */
    public List<Period> periods() {
        return periods;
    }
}
