package id.tuntas.query.whatif;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.Replay.Course;
import id.tuntas.events.clock.Replay.Ending;
import id.tuntas.events.issue.IssueClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts deadlines and how many of them were, or would have been, missed. */
final class Tally {
    private final Map<Place, Pair> places = new HashMap<>();
    private final Map<ClockKind, Pair> totals = new EnumMap<>(ClockKind.class);
    private long guessed;

    /** Deadlines, and those of them that passed. */
    record Count(long deadlines, long late) {
        /** 0 to 100, 0 without any deadline. */
        public long percent() {
            return deadlines == 0 ? 0 : Math.round(100.0 * late / deadlines);
        }
    }

    /** @param was as it was recorded; {@code would} under the rules that are tried */
    record Total(ClockKind clock, Count was, Count would) {}

    /** What a unit owed in issues of one class. */
    record Row(String unit, IssueClass issueClass, ClockKind clock, Count was, Count would) {}

    private record Place(String unit, IssueClass issueClass, ClockKind clock) {}

    private static final class Pair {
        private Count was = new Count(0, 0);
        private Count would = new Count(0, 0);

        void add(Ending ending, boolean recorded) {
            Count before = recorded ? was : would;
            Count after = new Count(before.deadlines() + 1, before.late() + (ending.late() ? 1 : 0));
            if (recorded) {
                was = after;
            } else {
                would = after;
            }
        }
    }

    /** @param seen whether the viewer may learn where it belongs */
    void add(Course recorded, Course replayed, boolean seen) {
        add(recorded, true, seen);
        add(replayed, false, seen);
    }

    private void add(Course course, boolean recorded, boolean seen) {
        for (Ending ending : course.endings()) {
            totals.computeIfAbsent(ending.clock(), clock -> new Pair()).add(ending, recorded);
            if (seen) {
                places.computeIfAbsent(
                                new Place(ending.unit(), course.issue().issueClass(), ending.clock()),
                                place -> new Pair())
                        .add(ending, recorded);
            }
            if (!recorded && ending.guessed()) {
                guessed++;
            }
        }
    }

    /** How many of the deadlines tried lie in years whose free days are not decreed. */
    long guessed() {
        return guessed;
    }

    List<Total> totals() {
        List<Total> all = new ArrayList<>();
        totals.forEach((clock, pair) -> all.add(new Total(clock, pair.was, pair.would)));
        return all;
    }

    /** By unit in this order, then by class and clock. */
    List<Row> rows(List<String> units) {
        List<Row> all = new ArrayList<>();
        places.forEach((place, pair) ->
                all.add(new Row(place.unit(), place.issueClass(), place.clock(), pair.was, pair.would)));
        all.sort(Comparator.comparingInt((Row row) -> units.indexOf(row.unit()))
                .thenComparing(Row::unit)
                .thenComparing(Row::issueClass)
                .thenComparing(Row::clock));
        return all;
    }
}
