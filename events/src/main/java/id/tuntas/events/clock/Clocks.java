package id.tuntas.events.clock;

import id.tuntas.events.issue.IssueEvent.ClockStarted;
import id.tuntas.events.issue.IssueEvent.Clocked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All clocks that an issue ever had. Reopening starts another one of a kind; the one before stays on record as it ended.
 *
 * @param all in the order in which they started
 */
public record Clocks(List<RunningClock> all) {
    /** Those of an issue for which nothing was timed yet. */
    public static final Clocks NONE = new Clocks(List.of());

    public Clocks {
        all = List.copyOf(all);
    }

    /** The youngest clock of its kind, whatever became of it. */
    public Optional<RunningClock> latest(ClockKind kind) {
        return all.reversed().stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    /** Those for which something is still owed. */
    public List<RunningClock> open() {
        return all.stream().filter(clock -> clock.state().isOpen()).toList();
    }

    /**
     * Starts a clock.
     *
     * @throws IllegalStateException when one of its kind is still open: that would give the matter more time
     */
    public Clocks start(WorkCalendar calendar, String policyVersion, Rule rule, Instant at) {
        Optional<RunningClock> before = latest(rule.clock());
        if (before.isPresent() && before.get().state().isOpen()) {
            throw new IllegalStateException("A " + rule.clock() + " clock is open and does not start anew");
        }
        int round = before.map(RunningClock::round).orElse(0) + 1;
        List<RunningClock> more = new ArrayList<>(all);
        more.add(RunningClock.start(round, calendar, policyVersion, rule, at));
        return new Clocks(more);
    }

    /** What they are after one more event: taken over as it was recorded, never computed again. */
    public Clocks after(Clocked event) {
        if (event instanceof ClockStarted started) {
            List<RunningClock> more = new ArrayList<>(all);
            more.add(RunningClock.after(started));
            return new Clocks(more);
        }
        return new Clocks(all.stream()
                .map(clock ->
                        clock.kind() == event.clock() && clock.round() == event.round() ? clock.after(event) : clock)
                .toList());
    }

    /**
     * Puts a clock that has made a step in the place of what it was.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public Clocks with(RunningClock stepped) {
        List<RunningClock> next = new ArrayList<>(all);
        for (int i = 0; i < next.size(); i++) {
            RunningClock clock = next.get(i);
            if (clock.kind() == stepped.kind() && clock.round() == stepped.round()) {
                next.set(i, stepped);
                return new Clocks(next);
            }
        }
        throw new IllegalArgumentException("No " + stepped.kind() + " clock of round " + stepped.round());
    }
}
