package id.tuntas.events.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds a deadline against what the clerk found. */
final class Agreement {
    private Agreement() {}

    static void check(Deadline deadline, Oracle oracle, Limit limit, Object story) {
        assertThat(deadline.dueAt()).as("deadline, %s", story).isEqualTo(oracle.dueAt);
        Remaining held = oracle.dueAt != null
                ? null
                : limit.unit() == LimitUnit.CLOCK_HOURS
                        ? new Remaining(limit.unit(), false, 0, oracle.timeLeft)
                        : new Remaining(limit.unit(), false, oracle.daysLeft, Duration.ZERO);
        assertThat(deadline.held()).as("left, %s", story).isEqualTo(held);
        List<String> told = expand(deadline.working().runs());
        List<String> found = new ArrayList<>(oracle.days);
        if (oracle.dueAt == null) {
            withoutEnd(told);
            withoutEnd(found);
        }
        assertThat(told).as("working, %s", story).isEqualTo(found);
    }

    private static List<String> expand(List<Run> runs) {
        List<String> days = new ArrayList<>();
        for (Run run : runs) {
            for (LocalDate day = run.from(); !day.isAfter(run.until()); day = day.plusDays(1)) {
                days.add(day + " " + run.kind() + (run.name() == null ? "" : " " + run.name()));
            }
        }
        return days;
    }

    /** A pause that an open one swallows belongs to it; the clerk, who does not look ahead, tells its days. */
    private static void withoutEnd(List<String> days) {
        while (!days.isEmpty() && days.getLast().endsWith("PAUSED")) {
            days.removeLast();
        }
    }
}
