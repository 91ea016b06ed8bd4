package id.tuntas.ledger.bundle;

import id.tuntas.ledger.commandline.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check has found wrong, the first first. */
final class Faults {
    private static final int NAMED_MAX = 20;

    private final List<String> named = new ArrayList<>();
    private long count;

    /** Numbers stand in it without points, so that they can be searched for. */
    void add(String key, @Nullable Object... arguments) {
        if (count++ < NAMED_MAX) {
            named.add(Sentences.of(
                    key, Arrays.stream(arguments).map(String::valueOf).toArray()));
        }
    }

    boolean none() {
        return count == 0;
    }

    /** How many there are in all. */
    long count() {
        return count;
    }

    /** The first of them, in words. */
    List<String> named() {
        return List.copyOf(named);
    }
}
