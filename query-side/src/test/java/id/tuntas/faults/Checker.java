package id.tuntas.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what clients were told against what is stored: acknowledged is stored once, refused never, without an answer at
 * most once, and each history is in order without a gap. It knows nothing of how the program does that.
 */
final class Checker {
    private final Map<String, List<Told>> byKey = new LinkedHashMap<>();
    private final List<Stored> stored;
    private final List<String> faults = new ArrayList<>();

    private Checker(List<Told> told, List<Stored> stored) {
        told.forEach(one ->
                byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
        this.stored = stored;
    }

    /** What is wrong, in sentences; nothing when all is right. */
    static List<String> faults(List<Told> told, List<Stored> stored) {
        Checker checker = new Checker(told, stored);
        checker.ledger();
        checker.answers();
        checker.filings();
        checker.comments();
        checker.automations();
        return checker.faults;
    }

    /** How many requests were acknowledged, each counted once however often it was sent. */
    static long acknowledged(List<Told> told) {
        return told.stream()
                .filter(Told::isAcknowledged)
                .map(Told::key)
                .distinct()
                .count();
    }

    /** Leaves without gaps, identifiers once, and each history from its beginning in its order. */
    private void ledger() {
        Set<String> identifiers = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        long leaf = 0;
        for (Stored event : stored) {
            expect(event.leaf() == leaf++, "leaf %d comes after leaf %d".formatted(event.leaf(), leaf - 2));
            expect(identifiers.add(event.identifier()), "event %s is there twice".formatted(event.identifier()));
            long before = last.getOrDefault(event.aggregate(), -1L);
            expect(
                    event.sequence() == before + 1,
                    "%s has step %d after step %d".formatted(event.aggregate(), event.sequence(), before));
            last.put(event.aggregate(), event.sequence());
        }
        byKey.values().stream()
                .flatMap(List::stream)
                .filter(Told::isAcknowledged)
                .forEach(told -> expect(
                        last.getOrDefault(told.id(), -1L) >= told.version(),
                        "%s was acknowledged as version %d and ends with %d"
                                .formatted(told.id(), told.version(), last.getOrDefault(told.id(), -1L))));
    }

    /** A request that was repeated has one answer. */
    private void answers() {
        byKey.forEach((key, told) -> {
            Set<String> answers = new TreeSet<>();
            told.stream().filter(Told::isAcknowledged).forEach(one -> answers.add(one.id() + " " + one.version()));
            expect(answers.size() <= 1, "%s was answered with %s".formatted(key, answers));
            expect(
                    answers.isEmpty() || told.stream().noneMatch(Told::isRefused),
                    "%s was acknowledged and refused".formatted(key));
        });
    }

    private void filings() {
        Map<String, Integer> filed = new HashMap<>();
        stored.stream()
                .filter(event -> event.type().equals(Told.Kind.FILING.event()))
                .forEach(event -> filed.merge(event.aggregate(), 1, Integer::sum));
        Set<String> known = new HashSet<>();
        long open = 0;
        for (List<Told> told : byKey.values()) {
            if (told.getFirst().kind() == Told.Kind.FILING) {
                told.stream().filter(Told::isAcknowledged).forEach(one -> known.add(one.id()));
                open += isOpen(told) ? 1 : 0;
            }
        }
        known.forEach(id -> expect(
                filed.getOrDefault(id, 0) == 1,
                "%s was acknowledged and is there %d times".formatted(id, filed.getOrDefault(id, 0))));
        Set<String> others = new TreeSet<>(filed.keySet());
        others.removeAll(known);
        expect(
                others.size() <= open,
                "%s are there and nobody was told; only %d filings had no answer".formatted(others, open));
    }

    private void comments() {
        Map<String, Integer> there = new HashMap<>();
        stored.stream()
                .filter(event -> event.type().equals(Told.Kind.COMMENT.event()))
                .forEach(event -> there.merge(event.aggregate(), 1, Integer::sum));
        Map<String, Integer> acknowledged = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        for (List<Told> told : byKey.values()) {
            Told first = told.getFirst();
            if (first.kind() != Told.Kind.FILING) {
                acknowledged.merge(first.issue(), told.stream().anyMatch(Told::isAcknowledged) ? 1 : 0, Integer::sum);
                open.merge(first.issue(), isOpen(told) ? 1 : 0, Integer::sum);
            }
        }
        acknowledged.forEach((issue, least) -> {
            int count = there.getOrDefault(issue, 0);
            int most = least + open.getOrDefault(issue, 0);
            expect(
                    count >= least && count <= most,
                    "%s has %d comments, of which %d were acknowledged and %d had no answer"
                            .formatted(issue, count, least, most - least));
        });
    }

    /** What the program does by itself it does once, whichever node does it. */
    private void automations() {
        Set<String> noted = new HashSet<>();
        stored.stream()
                .filter(event -> !event.noted().isEmpty())
                .forEach(event -> expect(
                        noted.add(event.aggregate() + " " + event.noted()),
                        "%s %s is noted twice".formatted(event.aggregate(), event.noted())));
    }

    /** It was sent, and nobody can say what became of it. */
    private static boolean isOpen(List<Told> told) {
        return told.stream().noneMatch(one -> one.isAcknowledged() || one.isRefused());
    }

    private void expect(boolean right, String sentence) {
        if (!right) {
            faults.add(sentence);
        }
    }
}
