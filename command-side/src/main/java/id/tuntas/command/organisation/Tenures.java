package id.tuntas.command.organisation;

import id.tuntas.events.organisation.OrganisationEvent.OfficeClosed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderAppointed;
import id.tuntas.events.organisation.OrganisationEvent.OfficeholderReleased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who holds which office from which day until which: nothing has to happen for a day to come. */
final class Tenures {
    /** @param before the first day without it, null when no end is known */
    private record Tenure(
            String account, LocalDate from, @Nullable LocalDate before) {
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (before == null || day.isBefore(before));
        }

        boolean meets(LocalDate first, @Nullable LocalDate end) {
            return (before == null || first.isBefore(before)) && (end == null || from.isBefore(end));
        }

        /** Whoever is released on the first day has held nothing. */
        boolean isAnyDay() {
            return before == null || from.isBefore(before);
        }

        Tenure until(LocalDate day) {
            return before == null || day.isBefore(before) ? new Tenure(account, from, day) : this;
        }
    }

    private final Map<String, List<Tenure>> byOffice = new HashMap<>();

    void appoint(OfficeholderAppointed appointed) {
        byOffice.computeIfAbsent(appointed.office(), office -> new ArrayList<>())
                .add(new Tenure(appointed.account(), appointed.from(), end(appointed.lastDay())));
    }

    void release(OfficeholderReleased released) {
        end(released.office(), released.until(), tenure -> tenure.account().equals(released.account()));
    }

    void close(OfficeClosed closed) {
        end(closed.office(), closed.from(), tenure -> true);
    }

    private void end(String office, LocalDate day, Predicate<Tenure> which) {
        byOffice.computeIfPresent(
                office,
                (code, tenures) -> tenures.stream()
                        .map(tenure -> which.test(tenure) ? tenure.until(day) : tenure)
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    /** The day after the last one. */
    static @Nullable LocalDate end(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    /** The accounts that hold this office on a day. */
    Set<String> holders(String office, LocalDate day) {
        return of(office).stream()
                .filter(tenure -> tenure.covers(day))
                .map(Tenure::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those who hold it on a day and of whom no last day is known. */
    Set<String> lastingHolders(String office, LocalDate day) {
        return of(office).stream()
                .filter(tenure -> tenure.covers(day) && tenure.before() == null)
                .map(Tenure::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(String office, String account, LocalDate day) {
        return holders(office, day).contains(account);
    }

    /** Whether the account holds the office on any day from the first to the last, null for ever. */
    boolean holdsBetween(String office, String account, LocalDate first, @Nullable LocalDate lastDay) {
        return of(office).stream()
                .anyMatch(tenure ->
                        tenure.account().equals(account) && tenure.isAnyDay() && tenure.meets(first, end(lastDay)));
    }

    /** Whether it was ever said that the account holds the office. */
    boolean everHeld(String office, String account) {
        return of(office).stream().anyMatch(tenure -> tenure.account().equals(account));
    }

    private List<Tenure> of(String office) {
        return byOffice.getOrDefault(office, List.of());
    }
}
