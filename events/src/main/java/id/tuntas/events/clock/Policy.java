package id.tuntas.events.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The limits in force, as one numbered whole.
 *
 * @param version names this set of rules; every deadline says by which it was made
 * @param rules no two with the same code, nor with the same clock, condition and first day
 */
public record Policy(String version, List<Rule> rules) {
    /** The most specific rule, and of its successive wordings the youngest. */
    private static final Comparator<Rule> PRECEDENCE =
            Comparator.comparing(Rule::condition, Condition.BY_SPECIFICITY).thenComparing(Rule::validFrom);

    /** @throws IllegalArgumentException when two rules could not be told apart */
    public Policy {
        rules = List.copyOf(rules);
        Set<String> codes = new HashSet<>();
        Set<Object> places = new HashSet<>();
        for (Rule rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException("Two rules have the code " + rule.code());
            }
            if (!places.add(List.of(rule.clock(), rule.condition(), rule.validFrom()))) {
                throw new IllegalArgumentException("Another rule decides the same as " + rule.code());
            }
        }
    }

    /**
     * The rule that sets this limit for this matter on this day, if any does: among those in force the one whose
     * condition names most; of two that name equally many things the one that names the unit, then its kind, then the
     * examination, then the category, then the class; of the same condition the one that began last.
     *
     * @param day local day on which the clock starts
     */
    public Optional<Rule> ruleFor(ClockKind clock, Matter matter, LocalDate day) {
        return rules.stream().filter(rule -> rule.appliesTo(clock, matter, day)).max(PRECEDENCE);
    }
}
