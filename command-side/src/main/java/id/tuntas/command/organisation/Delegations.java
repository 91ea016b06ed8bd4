package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent.DelegationEnded;
import id.tuntas.events.organisation.OrganisationEvent.MatterDelegated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which matters are settled further down, and until when. */
final class Delegations {
    /** @param before first day on which it no longer counts */
    private record Delegation(MatterDelegated terms, LocalDate before) {
        boolean counts(LocalDate day) {
            return !terms.from().isAfter(day) && day.isBefore(before);
        }
    }

    private final Map<String, Delegation> all = new LinkedHashMap<>();

    void evolve(MatterDelegated delegated) {
        all.put(
                delegated.delegation(),
                new Delegation(delegated, delegated.lastDay().plusDays(1)));
    }

    void evolve(DelegationEnded ended) {
        all.computeIfPresent(
                ended.delegation(),
                (id, was) -> ended.until().isBefore(was.before()) ? new Delegation(was.terms(), ended.until()) : was);
    }

    /** Whether this unit has this matter by delegation on a day. */
    boolean has(String unit, String category, LocalDate day) {
        return to(unit, category).anyMatch(one -> one.counts(day));
    }

    /** Whether it has it on every day of a time, by one delegation. */
    boolean hasThroughout(String unit, String category, LocalDate first, LocalDate last) {
        return to(unit, category).anyMatch(one -> one.counts(first) && one.counts(last));
    }

    /** Whether it has it on some day of a time. */
    boolean hasWithin(String unit, String category, LocalDate first, LocalDate last) {
        return to(unit, category).anyMatch(one -> !one.terms().from().isAfter(last) && first.isBefore(one.before()));
    }

    /** The first day without it, empty when there is no such delegation. */
    Optional<LocalDate> end(String delegation) {
        return Optional.ofNullable(all.get(delegation)).map(Delegation::before);
    }

    private Stream<Delegation> to(String unit, String category) {
        return all.values().stream()
                .filter(one -> one.terms().toUnit().equals(unit)
                        && one.terms().categories().contains(category));
    }
}
