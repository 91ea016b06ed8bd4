package id.tuntas.events.clock;

import java.time.Instant;
import java.util.List;

/** The way of one limit through the days, from its start past its pauses to its end. */
final class DayCourse {
    private final DayCount days;
    private final Runs runs = new Runs();
    /** Days still to be counted. */
    private long left;
    /** The last day whose fate is known. */
    private long reached;

    private int pausesTaken;
    private boolean held;

    /** @param pauses merged and after the start */
    DayCourse(DayCount days, long limitDays, Instant startedAt, List<Pause> pauses) {
        this.days = days;
        left = limitDays;
        reached = days.dayOf(startedAt);
        for (Pause pause : pauses) {
            long first = firstEndingFrom(pause.from());
            if (days.countBetween(reached, first - 1) >= left) {
                break;
            }
            runUntil(first - 1);
            pausesTaken++;
            if (pause.isOpen()) {
                held = true;
                return;
            }
            stand(first, lastEndingBefore(pause.end()));
        }
        runUntil(days.nthAfter(reached, left));
    }

    /** Whether the limit is not used up, because its last pause is open. */
    boolean isHeld() {
        return held;
    }

    long left() {
        return left;
    }

    Instant end() {
        return days.endOf(reached);
    }

    /** How many of the pauses began before the end. */
    int pausesTaken() {
        return pausesTaken;
    }

    List<Run> runs() {
        return runs.toList();
    }

    private void runUntil(long last) {
        for (long day = reached + 1; day <= last; day++) {
            runs.add(day, day, days.kindOf(day), days.nameOf(day));
        }
        left -= days.countBetween(reached, last);
        reached = Math.max(reached, last);
    }

    private void stand(long first, long last) {
        runs.add(Math.max(first, reached + 1), last, DayKind.PAUSED, null);
        reached = Math.max(reached, last);
    }

    /** The first day whose end falls into a pause that begins at this moment. */
    private long firstEndingFrom(Instant from) {
        long day = days.dayOf(from);
        return days.endOf(day).isBefore(from) ? day + 1 : day;
    }

    /** The last day whose end falls into a pause that ends at this moment: it runs again then. */
    private long lastEndingBefore(Instant until) {
        long day = days.dayOf(until);
        return days.endOf(day).isBefore(until) ? day : day - 1;
    }
}
