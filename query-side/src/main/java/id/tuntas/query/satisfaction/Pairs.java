package id.tuntas.query.satisfaction;

import id.tuntas.query.satisfaction.Report.Line;
import id.tuntas.query.satisfaction.Report.Pair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Between which perangkat daerah issues are passed to and fro. */
final class Pairs {
    /** What is more is no list to act on. */
    private static final int MAX = 10;

    private Pairs() {}

    /** Those that passed something both ways first, then the busiest. */
    static List<Pair> of(List<Line> units, Set<String> opds) {
        Map<String, Map<String, Integer>> passed = new TreeMap<>();
        units.forEach(line -> passed.put(line.code(), line.tally().passedTo()));
        Map<List<String>, Pair> pairs = new TreeMap<>(Comparator.comparing(Object::toString));
        passed.forEach((from, some) -> some.forEach((to, count) -> {
            if (!from.equals(to) && opds.contains(from) && opds.contains(to)) {
                String first = from.compareTo(to) < 0 ? from : to;
                String second = first.equals(from) ? to : from;
                pairs.put(
                        List.of(first, second),
                        new Pair(first, second, count(passed, first, second), count(passed, second, first)));
            }
        }));
        return pairs.values().stream()
                .sorted(Comparator.comparingInt((Pair pair) -> Math.min(pair.there(), pair.back()))
                        .thenComparingInt(pair -> pair.there() + pair.back())
                        .reversed()
                        .thenComparing(Pair::first)
                        .thenComparing(Pair::second))
                .limit(MAX)
                .toList();
    }

    private static int count(Map<String, Map<String, Integer>> passed, String from, String to) {
        return passed.getOrDefault(from, Map.of()).getOrDefault(to, 0);
    }
}
