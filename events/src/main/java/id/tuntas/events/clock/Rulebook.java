package id.tuntas.events.clock;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every policy and calendar that a region has adopted so far, and which of them is in force at a moment: of those that
 * have begun the one that began last, and of those that began on the same day the one adopted last. Both sides fold the
 * same events through {@link #with}. It never changes.
 */
public final class Rulebook {
    /** That of a region that has adopted nothing. */
    public static final Rulebook EMPTY = new Rulebook(List.of(), List.of());

    private final List<AdoptedPolicy> policies;
    private final List<AdoptedCalendar> calendars;

    private record AdoptedPolicy(LocalDate validFrom, Policy policy) {}

    private record AdoptedCalendar(LocalDate validFrom, WorkCalendar calendar) {}

    private Rulebook(List<AdoptedPolicy> policies, List<AdoptedCalendar> calendars) {
        this.policies = List.copyOf(policies);
        this.calendars = List.copyOf(calendars);
    }

    /** The same with what the event adopts. */
    public Rulebook with(ClockRuleEvent event) {
        return switch (event) {
            case PolicyAdopted adopted ->
                new Rulebook(
                        inserted(
                                policies,
                                new AdoptedPolicy(adopted.validFrom(), new Policy(adopted.version(), adopted.rules())),
                                known -> known.validFrom().isAfter(adopted.validFrom())),
                        calendars);
            case CalendarAdopted adopted ->
                new Rulebook(
                        policies,
                        inserted(
                                calendars,
                                new AdoptedCalendar(adopted.validFrom(), new WorkCalendar(adopted.facts())),
                                known -> known.validFrom().isAfter(adopted.validFrom())));
        };
    }

    /** Behind all that begin no later, so that the list stands in the order of precedence. */
    private static <T> List<T> inserted(List<T> adopted, T one, Predicate<T> beginsLater) {
        List<T> all = new ArrayList<>(adopted);
        int place = (int) all.stream().filter(beginsLater.negate()).count();
        all.add(place, one);
        return all;
    }

    /** Whether a policy or calendar of this version was adopted, in force or not. */
    public boolean knows(ClockRuleEvent event) {
        Stream<String> versions = switch (event) {
            case PolicyAdopted adopted ->
                policies.stream().map(known -> known.policy().version());
            case CalendarAdopted adopted ->
                calendars.stream().map(known -> known.calendar().facts().version());
        };
        return versions.anyMatch(event.version()::equals);
    }

    /**
     * The policy in force at a moment, by the local day of the calendar then in force; before any began the first.
     *
     * @throws IllegalStateException when none was adopted
     */
    public Policy policyAt(Instant at) {
        LocalDate day = calendarAt(at).dayOf(at);
        AdoptedPolicy found = last(policies, known -> !known.validFrom().isAfter(day));
        if (found == null) {
            throw new IllegalStateException("No policy has been adopted");
        }
        return found.policy();
    }

    /**
     * The calendar in force at a moment, each judged by the days of its own zone; before any began the first.
     *
     * @throws IllegalStateException when none was adopted
     */
    public WorkCalendar calendarAt(Instant at) {
        AdoptedCalendar found = last(
                calendars, known -> !known.validFrom().isAfter(known.calendar().dayOf(at)));
        if (found == null) {
            throw new IllegalStateException("No calendar has been adopted");
        }
        return found.calendar();
    }

    private static <T> @Nullable T last(List<T> adopted, Predicate<T> begun) {
        T found = adopted.isEmpty() ? null : adopted.getFirst();
        for (T known : adopted) {
            found = begun.test(known) ? known : found;
        }
        return found;
    }
}
