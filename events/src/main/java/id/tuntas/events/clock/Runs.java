package id.tuntas.events.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects days in their order into as few runs as possible. */
final class Runs {
    private final List<Run> closed = new ArrayList<>();
    private long first;
    private long last;
    private @Nullable DayKind kind;
    private @Nullable String name;

    /** Adds days that follow those added before; none when they stand the wrong way round. */
    void add(long from, long until, DayKind newKind, @Nullable String newName) {
        if (from > until) {
            return;
        }
        if (kind != newKind || !Objects.equals(name, newName)) {
            close();
            first = from;
            kind = newKind;
            name = newName;
        }
        last = until;
    }

    List<Run> toList() {
        close();
        kind = null;
        return List.copyOf(closed);
    }

    private void close() {
        if (kind != null) {
            closed.add(new Run(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), kind, name));
        }
    }
}
