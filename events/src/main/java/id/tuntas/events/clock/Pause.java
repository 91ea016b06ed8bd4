package id.tuntas.events.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock does not run, because a question to the reporter is open. It stands at {@code from} and runs
 * again at {@code until}.
 *
 * @param until null while the question is open
 */
public record Pause(Instant from, @Nullable Instant until) {
    /** @throws IllegalArgumentException when it ends before it begins; one that ends as it begins is merely empty */
    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A pause from " + from + " cannot end at " + until);
        }
    }

    boolean isOpen() {
        return until == null;
    }

    Instant end() {
        return until == null ? Instant.MAX : until;
    }

    /**
     * The same paused time after the given moment in as few pauses as possible, oldest first: what overlaps or touches
     * is one, what is empty is none.
     */
    static List<Pause> merged(List<Pause> pauses, Instant since) {
        List<Pause> merged = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Pause rest = pause.from().isBefore(since) ? pause.after(since) : pause;
            if (!rest.from().isBefore(rest.end())) {
                continue;
            }
            Pause last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || rest.from().isAfter(last.end())) {
                merged.add(rest);
            } else if (rest.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new Pause(last.from(), rest.until()));
            }
        }
        return List.copyOf(merged);
    }

    private Pause after(Instant since) {
        return new Pause(since, end().isBefore(since) ? since : until);
    }
}
