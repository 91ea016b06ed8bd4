package id.tuntas.ledger.bundle;

import id.tuntas.ledger.proof.Checkpoint;
import id.tuntas.ledger.proof.Note;
import id.tuntas.ledger.proof.VerifierKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What strangers say about when the log had how many leaves. An event came into the log after the last cosignature
 * without it and before the first with it; a time stamp outside of that, with some leeway for clocks, was invented.
 */
final class WitnessTimes {
    private final NavigableMap<Long, Instant> earliest = new TreeMap<>();
    private final NavigableMap<Long, Instant> latest = new TreeMap<>();
    private final Duration leeway;

    WitnessTimes(Collection<Note> notes, Collection<VerifierKey> witnesses, Duration leeway, Faults faults) {
        this.leeway = leeway;
        for (Note note : notes) {
            long size = Checkpoint.parse(note.text()).size();
            for (VerifierKey witness : witnesses) {
                note.cosignedBy(witness).ifPresent(time -> {
                    earliest.merge(size, time, (a, b) -> a.isBefore(b) ? a : b);
                    latest.merge(size, time, (a, b) -> a.isAfter(b) ? a : b);
                });
            }
        }
        checkOrder(faults);
    }

    private void checkOrder(Faults faults) {
        Instant before = Instant.MIN;
        for (Map.Entry<Long, Instant> cosigned : earliest.entrySet()) {
            if (cosigned.getValue().plus(leeway).isBefore(before)) {
                faults.add("verify.witness-order", cosigned.getKey(), cosigned.getValue());
            }
            before = cosigned.getValue();
        }
    }

    /** How many sizes of the log a witness has seen. */
    int count() {
        return earliest.size();
    }

    /** The last moment that a witness tells of, null when none does. */
    @Nullable
    Instant last() {
        return latest.isEmpty() ? null : latest.lastEntry().getValue();
    }

    /** Holds an event's time stamp against them. */
    void check(long leaf, EventLine event, Faults faults) {
        if (earliest.isEmpty()) {
            return;
        }
        Instant told;
        try {
            told = Instant.parse(event.timeStamp());
        } catch (DateTimeParseException e) {
            faults.add("verify.time-unreadable", leaf);
            return;
        }
        Map.Entry<Long, Instant> without = earliest.floorEntry(leaf);
        Map.Entry<Long, Instant> with = latest.higherEntry(leaf);
        if (without != null && told.plus(leeway).isBefore(without.getValue())) {
            faults.add("verify.backdated", leaf, event.timeStamp(), without.getValue());
        }
        if (with != null && told.minus(leeway).isAfter(with.getValue())) {
            faults.add("verify.postdated", leaf, event.timeStamp(), with.getValue());
        }
    }
}
