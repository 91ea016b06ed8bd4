package id.tuntas.events.clock;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import id.tuntas.events.clock.ClockRuleEvent.CalendarDrafted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyAdopted;
import id.tuntas.events.clock.ClockRuleEvent.PolicyDrafted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every policy and calendar that a region has adopted so far, and which of them is in force at a moment: of those that
 * have begun the one that began last, and of those that began on the same day the one adopted last. Both sides fold the
 * same events through {@link #with}. A draft is never in force; it is kept to be tried. The book never changes.
 */
public final class Rulebook {
    /** That of a region that has adopted nothing. */
    public static final Rulebook EMPTY = new Rulebook(List.of(), List.of(), Map.of(), Map.of());

    private final List<AdoptedPolicy> policies;
    private final List<AdoptedCalendar> calendars;
    private final Map<String, Policy> draftPolicies;
    private final Map<String, WorkCalendar> draftCalendars;

    private record AdoptedPolicy(LocalDate validFrom, Policy policy) {}

    private record AdoptedCalendar(LocalDate validFrom, WorkCalendar calendar) {}

    private Rulebook(
            List<AdoptedPolicy> policies,
            List<AdoptedCalendar> calendars,
            Map<String, Policy> draftPolicies,
            Map<String, WorkCalendar> draftCalendars) {
        this.policies = List.copyOf(policies);
        this.calendars = List.copyOf(calendars);
        this.draftPolicies = Map.copyOf(draftPolicies);
        this.draftCalendars = Map.copyOf(draftCalendars);
    }

    /** The same with what the event adopts, or drafts. */
    public Rulebook with(ClockRuleEvent event) {
        return switch (event) {
            case PolicyAdopted adopted -> {
                var one = new AdoptedPolicy(adopted.validFrom(), new Policy(adopted.version(), adopted.rules()));
                var all = inserted(policies, one, known -> known.validFrom().isAfter(adopted.validFrom()));
                yield new Rulebook(all, calendars, draftPolicies, draftCalendars);
            }
            case CalendarAdopted adopted -> {
                var one = new AdoptedCalendar(adopted.validFrom(), new WorkCalendar(adopted.facts()));
                var all = inserted(calendars, one, known -> known.validFrom().isAfter(adopted.validFrom()));
                yield new Rulebook(policies, all, draftPolicies, draftCalendars);
            }
            case PolicyDrafted drafted -> {
                Policy draft = new Policy(drafted.version(), drafted.rules());
                yield new Rulebook(policies, calendars, and(draftPolicies, drafted, draft), draftCalendars);
            }
            case CalendarDrafted drafted -> {
                WorkCalendar draft = new WorkCalendar(drafted.facts());
                yield new Rulebook(policies, calendars, draftPolicies, and(draftCalendars, drafted, draft));
            }
        };
    }

    private static <T> Map<String, T> and(Map<String, T> drafts, ClockRuleEvent event, T draft) {
        Map<String, T> more = new HashMap<>(drafts);
        more.put(event.version(), draft);
        return more;
    }

    /** Behind all that begin no later, so that the list stands in the order of precedence. */
    private static <T> List<T> inserted(List<T> adopted, T one, Predicate<T> beginsLater) {
        List<T> all = new ArrayList<>(adopted);
        int place = (int) all.stream().filter(beginsLater.negate()).count();
        all.add(place, one);
        return all;
    }

    /**
     * Whether the name is taken: for a policy or calendar by an adopted one, in force or not; for a draft by another
     * draft as well.
     */
    public boolean knows(ClockRuleEvent event) {
        String version = event.version();
        return switch (event) {
            case PolicyAdopted ignored -> adoptedPolicy(version).isPresent();
            case CalendarAdopted ignored -> adoptedCalendar(version).isPresent();
            case PolicyDrafted ignored -> policy(version).isPresent();
            case CalendarDrafted ignored -> calendar(version).isPresent();
        };
    }

    /** The policy of this name: the adopted one, or else the draft. */
    public Optional<Policy> policy(String version) {
        return adoptedPolicy(version).or(() -> Optional.ofNullable(draftPolicies.get(version)));
    }

    /** The calendar of this name, likewise. */
    public Optional<WorkCalendar> calendar(String version) {
        return adoptedCalendar(version).or(() -> Optional.ofNullable(draftCalendars.get(version)));
    }

    private Optional<Policy> adoptedPolicy(String version) {
        return policies.stream()
                .map(AdoptedPolicy::policy)
                .filter(policy -> policy.version().equals(version))
                .findFirst();
    }

    private Optional<WorkCalendar> adoptedCalendar(String version) {
        return calendars.stream()
                .map(AdoptedCalendar::calendar)
                .filter(calendar -> calendar.facts().version().equals(version))
                .findFirst();
    }

    /** Whether both a policy and a calendar were adopted. */
    boolean isComplete() {
        return !policies.isEmpty() && !calendars.isEmpty();
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
