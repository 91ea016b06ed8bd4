package id.tuntas.command.importing;

import id.tuntas.command.issue.TakingIn.Matter;
import id.tuntas.ledger.commandline.Sentences;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a file holds, for whoever writes its mapping: how much of each kind, and which values nothing is known of. */
final class Tally {
    /** Kinds that are told apart; a column of free text would have as many as rows. */
    private static final int VALUES_MAX = 1_000;

    private static final int PRINTED_MAX = 25;

    private final Map<String, Long> kinds = new ConcurrentHashMap<>();
    private final Map<String, Long> unknown = new ConcurrentHashMap<>();

    void count(Matter matter) {
        add(kinds, Sentences.of(matter.closed() ? "import.tally.closed" : "import.tally.open"));
        add(kinds, Sentences.of("import.tally.category", matter.category()));
        if (matter.unit() != null) {
            add(kinds, Sentences.of("import.tally.unit", matter.unit()));
        }
    }

    void unknown(String said) {
        if (!said.isEmpty()) {
            add(unknown, said);
        }
    }

    private static void add(Map<String, Long> counts, String kind) {
        if (counts.size() < VALUES_MAX || counts.containsKey(kind)) {
            counts.merge(kind, 1L, Long::sum);
        }
    }

    void print(PrintWriter out) {
        out.println(Sentences.of("import.tally"));
        print(kinds, out);
        if (!unknown.isEmpty()) {
            out.println(Sentences.of("import.tally.unknown"));
            print(unknown, out);
        }
    }

    private static void print(Map<String, Long> counts, PrintWriter out) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(PRINTED_MAX)
                .forEach(kind -> out.println("  " + kind.getKey() + ": " + kind.getValue()));
    }
}
