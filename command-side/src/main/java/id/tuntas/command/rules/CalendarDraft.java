package id.tuntas.command.rules;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.clock.CalendarFacts;
import id.tuntas.events.clock.FreeDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calendar in force with other free days. A decree speaks of whole years: the days handed in take the place of those
 * of the same years. National days and a region's own are decreed apart, so neither touches the other.
 */
final class CalendarDraft {
    private CalendarDraft() {}

    /**
     * Drafts the next calendar.
     *
     * @param collectiveLeaveIsFree as in the calendar in force when null
     * @throws InvalidInput when a year between would be left without any decreed day
     */
    static CalendarFacts of(
            CalendarFacts now, String version, List<FreeDay> handedIn, @Nullable Boolean collectiveLeaveIsFree) {
        List<Integer> decreed = handedIn.stream()
                .filter(day -> !FreeDayTable.isLocal(day))
                .map(day -> day.date().getYear())
                .distinct()
                .sorted()
                .toList();
        int first = now.firstDecreedYear();
        int last = now.lastDecreedYear();
        for (int year : decreed) {
            if (year > last + 1) {
                throw new InvalidInput("file", "year-left-out");
            }
            last = Math.max(last, year);
        }
        for (int year : decreed.reversed()) {
            if (year < first - 1) {
                throw new InvalidInput("file", "year-left-out");
            }
            first = Math.min(first, year);
        }
        return new CalendarFacts(
                version,
                now.zone(),
                now.week(),
                now.periods(),
                merged(now.freeDays(), handedIn),
                collectiveLeaveIsFree == null ? now.collectiveLeaveIsFree() : collectiveLeaveIsFree,
                first,
                last);
    }

    private static List<FreeDay> merged(List<FreeDay> known, List<FreeDay> handedIn) {
        Set<Object> replaced = handedIn.stream().map(CalendarDraft::decree).collect(Collectors.toSet());
        List<FreeDay> all = new ArrayList<>(handedIn);
        known.stream().filter(day -> !replaced.contains(decree(day))).forEach(all::add);
        all.sort(Comparator.comparing(FreeDay::date).thenComparing(FreeDay::kind));
        return all;
    }

    /** What a decree decides as a whole. */
    private static Object decree(FreeDay day) {
        return List.of(day.date().getYear(), FreeDayTable.isLocal(day));
    }

    static Difference<FreeDay> difference(CalendarFacts now, CalendarFacts next) {
        return Difference.between(
                now.freeDays(), next.freeDays(), day -> List.of(day.date(), FreeDayTable.isLocal(day)));
    }
}
