package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Fact.Kind;
import id.tuntas.query.satisfaction.Fact.Rating;
import id.tuntas.query.satisfaction.Fact.Timed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Facts summed up. Sums of days add up to those of weeks and of whole periods, whatever the way.
 *
 * @param policies versions of all policies by which deadlines of these facts were counted
 * @param passedTo how many issues were passed on to which unit
 */
record Tally(
        Map<Count, Integer> counts,
        Minutes settling,
        Minutes responding,
        SortedSet<String> policies,
        SortedMap<String, Integer> passedTo) {
    static final Tally NONE =
            new Tally(Map.of(), Minutes.NONE, Minutes.NONE, Collections.emptySortedSet(), Collections.emptySortedMap());

    int of(Count count) {
        return counts.getOrDefault(count, 0);
    }

    /** Sums up facts, whose days are those of this zone. */
    static Tally of(List<Fact> facts, ZoneId zone) {
        Map<Count, Integer> counts = Sums.of(facts);
        int massed = massed(facts, zone);
        if (massed > 0) {
            counts.put(Count.MASSED, massed);
        }
        SortedMap<String, Integer> passedTo = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.kind() == Kind.TRANSFERRED && fact.other() != null)
                .forEach(fact -> passedTo.merge(String.valueOf(fact.other()), 1, Integer::sum));
        return new Tally(
                counts,
                minutes(facts, Kind.ANSWERED),
                minutes(facts, Kind.RESPONSE),
                facts.stream()
                        .filter(fact -> fact.timed() != null && Sums.isJudged(fact.kind()))
                        .map(fact -> fact.timed() == null ? "" : fact.timed().policy())
                        .collect(Collectors.toCollection(TreeSet::new)),
                passedTo);
    }

    private static Minutes minutes(List<Fact> facts, Kind kind) {
        return Minutes.of(facts.stream()
                .filter(fact -> fact.kind() == kind)
                .mapToInt(Fact::minutes)
                .toArray());
    }

    static Tally together(Collection<Tally> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        Map<Count, Integer> counts = Sums.none();
        SortedSet<String> policies = new TreeSet<>();
        SortedMap<String, Integer> passedTo = new TreeMap<>();
        for (Tally part : parts) {
            part.counts.forEach((count, some) -> counts.merge(count, some, Integer::sum));
            policies.addAll(part.policies);
            part.passedTo.forEach((unit, some) -> passedTo.merge(unit, some, Integer::sum));
        }
        return new Tally(
                counts,
                Minutes.together(parts.stream().map(Tally::settling).toList()),
                Minutes.together(parts.stream().map(Tally::responding).toList()),
                policies,
                passedTo);
    }

    /** How many were settled in crowds, day by day: each has enough others within the time before or after it. */
    private static int massed(List<Fact> facts, ZoneId zone) {
        Map<LocalDate, List<Instant>> days = facts.stream()
                .filter(fact -> fact.kind() == Kind.ANSWERED)
                .map(Fact::at)
                .sorted()
                .collect(Collectors.groupingBy(at -> LocalDate.ofInstant(at, zone)));
        return days.values().stream().mapToInt(Tally::massed).sum();
    }

    private static int massed(List<Instant> day) {
        int massed = 0;
        int counted = 0;
        for (int last = Signal.MASSED_MIN - 1; last < day.size(); last++) {
            int first = last - Signal.MASSED_MIN + 1;
            Duration span = Duration.between(day.get(first), day.get(last));
            if (span.compareTo(Signal.MASSED_WITHIN) <= 0) {
                massed += last + 1 - Math.max(first, counted);
                counted = last + 1;
            }
        }
        return massed;
    }

    /** Plain counting. */
    private static final class Sums {
        private Sums() {}

        static Map<Count, Integer> none() {
            return new EnumMap<>(Count.class);
        }

        /** A settlement and a first response are judged by their clocks; the other ends are no settled work. */
        static boolean isJudged(Kind kind) {
            return kind == Kind.ANSWERED || kind == Kind.RESPONSE;
        }

        static Map<Count, Integer> of(List<Fact> facts) {
            Map<Count, Integer> counts = none();
            for (Fact fact : facts) {
                count(fact, counts);
            }
            return counts;
        }

        private static void count(Fact fact, Map<Count, Integer> counts) {
            switch (fact.kind()) {
                case RESPONSE -> add(counts, Count.RESPONDED, 1);
                case ANSWERED -> add(counts, Count.SETTLED, 1);
                case PLANNED -> add(counts, Count.PLANNED, 1);
                case LAPSED, REFERRED, ARCHIVED, MERGED -> add(counts, Count.OTHERWISE, 1);
                case RETURNED -> add(counts, Count.RETURNED, 1);
                case TRANSFERRED -> add(counts, Count.TRANSFERRED, 1);
            }
            add(counts, Count.ASKED, fact.kind().isAsked() ? 1 : 0);
            if (fact.timed() != null && isJudged(fact.kind())) {
                judge(fact.kind(), fact.timed(), counts);
            }
            if (fact.rating() != null) {
                rate(fact.rating(), counts);
            }
            if (fact.reopenedAt() != null) {
                Duration after = Duration.between(fact.at(), fact.reopenedAt());
                add(counts, Count.REOPENED, 1);
                add(counts, Count.REOPENED_SOON, after.compareTo(Signal.REOPENED_SOON_MAX) <= 0 ? 1 : 0);
            }
        }

        private static void judge(Kind kind, Timed timed, Map<Count, Integer> counts) {
            boolean settled = kind == Kind.ANSWERED;
            Integer left = timed.minutesLeft();
            boolean rushed = settled && left != null && left <= Signal.RUSHED_LEFT_MAX.toMinutes();
            add(counts, settled ? Count.TIMED : Count.RESPONDED_TIMED, 1);
            add(counts, settled ? Count.ON_TIME : Count.RESPONDED_ON_TIME, timed.late() ? 0 : 1);
            add(counts, Count.RUSHED, rushed ? 1 : 0);
            add(counts, Count.RESTATED, timed.restated() ? 1 : 0);
        }

        private static void rate(Rating rating, Map<Count, Integer> counts) {
            add(counts, Count.ANSWERS, 1);
            add(counts, Count.SOLVED, rating.solved() ? 1 : 0);
            add(counts, Count.SPEED, rating.speed());
            add(counts, Count.CONDUCT, rating.conduct());
            add(counts, Count.HANDLING, rating.handling());
        }

        private static void add(Map<Count, Integer> counts, Count count, int some) {
            if (some != 0) {
                counts.merge(count, some, Integer::sum);
            }
        }
    }
}
