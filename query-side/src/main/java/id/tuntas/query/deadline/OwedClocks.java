package id.tuntas.query.deadline;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.issue.IssueEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The open clocks of an issue by which an office owes something, as far as a list needs them: until when, and in which
 * unit what is left is counted. Without the working, so that a row of a list stays small.
 */
public record OwedClocks(List<Owed> all) {
    public static final OwedClocks NONE = new OwedClocks(List.of());

    private static final Comparator<Owed> SOONEST =
            Comparator.comparing(Owed::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    public OwedClocks {
        all = List.copyOf(all);
    }

    /**
     * An open clock.
     *
     * @param dueAt null while a question to the reporter is open
     * @param everMissed whether it was noted as missed, even if a later count gave it more time
     */
    public record Owed(
            ClockKind clock,
            int round,
            LimitUnit unit,
            @Nullable Instant dueAt,
            boolean everMissed) {
        private String text() {
            return clock + " " + round + " " + unit + " " + (dueAt == null ? "-" : dueAt) + (everMissed ? " !" : "");
        }

        private static Owed read(String text) {
            String[] words = text.split(" ", -1);
            Instant dueAt = words[3].equals("-") ? null : Instant.parse(words[3]);
            return new Owed(
                    ClockKind.valueOf(words[0]),
                    Integer.parseInt(words[1]),
                    LimitUnit.valueOf(words[2]),
                    dueAt,
                    words.length > 4);
        }
    }

    /** What they are after one more event: taken over as it was recorded, never computed. */
    public OwedClocks after(Clocked event) {
        if (!event.clock().isOwedByOffice()) {
            return this;
        }
        List<Owed> next = new ArrayList<>(all);
        next.removeIf(owed -> isOf(owed, event));
        boolean missed = everMissed(event);
        switch (event) {
            case ClockStarted started ->
                next.add(owed(started, started.rule().limit().unit(), started.dueAt(), false));
            case ClockPaused paused ->
                next.add(owed(paused, paused.working().limit().unit(), null, missed));
            case ClockResumed resumed ->
                next.add(owed(resumed, resumed.working().limit().unit(), resumed.dueAt(), missed));
            case DeadlineRecomputed anew ->
                next.add(owed(anew, anew.working().limit().unit(), anew.dueAt(), missed));
            case ClockMissed late -> of(late).ifPresent(owed -> next.add(owed(late, owed.unit(), late.dueAt(), true)));
            case ClockMet ignored -> {}
        }
        return new OwedClocks(next);
    }

    /** Whether the clock of this event was noted as missed before. */
    public boolean everMissed(Clocked event) {
        return of(event).filter(Owed::everMissed).isPresent();
    }

    private Optional<Owed> of(Clocked event) {
        return all.stream().filter(owed -> isOf(owed, event)).findFirst();
    }

    private static boolean isOf(Owed owed, Clocked event) {
        return owed.clock() == event.clock() && owed.round() == event.round();
    }

    private static Owed owed(Clocked event, LimitUnit unit, @Nullable Instant dueAt, boolean missed) {
        return new Owed(event.clock(), event.round(), unit, dueAt, missed);
    }

    /** The one that runs out next, or ran out first; null when none is known to run out. */
    public @Nullable Owed next() {
        return all.stream()
                .filter(owed -> owed.dueAt() != null)
                .min(SOONEST.thenComparing(Owed::clock))
                .orElse(null);
    }

    /** The deadline of {@link #next}. */
    public @Nullable Instant dueAt() {
        Owed next = next();
        return next == null ? null : next.dueAt();
    }

    /** Whether any stands because a question to the reporter is open. */
    public boolean awaitReporter() {
        return all.stream().anyMatch(owed -> owed.dueAt() == null);
    }

    /** As it stands in a column; {@link #read} understands it. */
    public String text() {
        return all.stream().map(Owed::text).collect(Collectors.joining(";"));
    }

    /** Reads what {@link #text} wrote. */
    public static OwedClocks read(String text) {
        return text.isEmpty()
                ? NONE
                : new OwedClocks(
                        List.of(text.split(";", -1)).stream().map(Owed::read).toList());
    }
}
