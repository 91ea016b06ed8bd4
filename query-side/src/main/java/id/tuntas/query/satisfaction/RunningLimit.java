package id.tuntas.query.satisfaction;

import id.tuntas.events.issue.IssueEvent.*;
import id.tuntas.query.satisfaction.Fact.Timed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The newest clock of a kind, as far as the figures need it; taken over as it was recorded, never computed.
 *
 * @param from when it started; {@code dueAt} its deadline, null while nobody knows it and when nothing is owed
 * @param policy version of the policy by which the deadline was last counted
 * @param restated whether it was ever counted anew
 */
record RunningLimit(
        @Nullable Instant from,
        @Nullable Instant dueAt,
        @Nullable String policy,
        boolean restated) {
    static final RunningLimit NONE = new RunningLimit(null, null, null, false);

    RunningLimit after(Clocked step) {
        return switch (step) {
            case ClockStarted started ->
                new RunningLimit(
                        exact(started.working().startedAt()),
                        exact(started.dueAt()),
                        started.working().policyVersion(),
                        false);
            case ClockPaused ignored -> new RunningLimit(from, null, policy, restated);
            case ClockResumed resumed -> new RunningLimit(from, exact(resumed.dueAt()), policy, restated);
            case DeadlineRecomputed anew -> {
                Instant due = anew.dueAt();
                yield new RunningLimit(
                        from, due == null ? null : exact(due), anew.working().policyVersion(), true);
            }
            case ClockMissed ignored -> this;
            case ClockMet ignored -> new RunningLimit(from, null, policy, restated);
        };
    }

    /** What is to be said of something that happened in time or late. */
    Timed judge(ClockMet met) {
        Integer left = met.late() || dueAt == null ? null : begunMinutes(exact(met.at()), dueAt);
        return new Timed(met.late(), policy == null ? "" : policy, restated, left);
    }

    /** As exactly as both databases keep it. */
    static Instant exact(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static int begunMinutes(Instant from, Instant until) {
        return minutes(from, until.plus(Duration.ofMinutes(1)).minusNanos(1));
    }

    static int minutes(Instant from, Instant until) {
        return (int) Math.max(ChronoUnit.MINUTES.between(from, until), 0);
    }
}
