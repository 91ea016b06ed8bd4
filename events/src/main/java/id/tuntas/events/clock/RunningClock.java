package id.tuntas.events.clock;

import id.tuntas.events.issue.IssueEvent.ClockMet;
import id.tuntas.events.issue.IssueEvent.ClockMissed;
import id.tuntas.events.issue.IssueEvent.ClockPaused;
import id.tuntas.events.issue.IssueEvent.ClockResumed;
import id.tuntas.events.issue.IssueEvent.ClockStarted;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.DeadlineRecomputed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of an issue and what has become of it. Each step gives a new value; a step that its state does not allow is
 * an error of the caller. Passing the issue on is no step: nothing but a question to the reporter stops a clock, and
 * nothing starts it anew.
 *
 * @param round 1 for the first clock of its kind, 2 for the one that the first reopening starts
 * @param policyVersion the policy that the rule stands in
 * @param pauses in the order in which they began
 * @param metAt when what it times was done, null while it is owed
 */
public record RunningClock(
        int round,
        Rule rule,
        String policyVersion,
        Instant startedAt,
        List<Pause> pauses,
        Deadline deadline,
        ClockState state,
        @Nullable Instant metAt) {
    public RunningClock {
        pauses = List.copyOf(pauses);
    }

    static RunningClock start(int round, WorkCalendar calendar, String policyVersion, Rule rule, Instant at) {
        Deadline deadline = Deadlines.compute(calendar, policyVersion, rule, at, List.of());
        return new RunningClock(round, rule, policyVersion, at, List.of(), deadline, ClockState.RUNNING, null);
    }

    static RunningClock after(ClockStarted started) {
        Working working = started.working();
        return new RunningClock(
                started.round(),
                started.rule(),
                working.policyVersion(),
                working.startedAt(),
                List.of(),
                new Deadline(started.dueAt(), null, working),
                ClockState.RUNNING,
                null);
    }

    /** Takes over what was recorded. */
    RunningClock after(Clocked event) {
        return switch (event) {
            case ClockStarted started -> after(started);
            case ClockPaused paused ->
                with(
                        begunAt(paused.at()),
                        new Deadline(null, paused.left(), paused.working()),
                        ClockState.PAUSED,
                        null);
            case ClockResumed resumed ->
                with(
                        endedAt(resumed.at()),
                        new Deadline(resumed.dueAt(), null, resumed.working()),
                        ClockState.RUNNING,
                        null);
            case ClockMet met ->
                with(
                        state == ClockState.PAUSED ? endedAt(met.at()) : pauses,
                        deadline,
                        met.late() ? ClockState.MET_LATE : ClockState.MET,
                        met.at());
            case ClockMissed ignored -> with(pauses, deadline, ClockState.MISSED, null);
            case DeadlineRecomputed anew ->
                new RunningClock(
                        round,
                        anew.rule(),
                        anew.working().policyVersion(),
                        startedAt,
                        pauses,
                        new Deadline(anew.dueAt(), anew.left(), anew.working()),
                        anew.runsAgain() ? ClockState.RUNNING : state,
                        null);
        };
    }

    public ClockKind kind() {
        return rule.clock();
    }

    /** Whether its deadline has passed unmet and nobody has noted it yet. */
    public boolean isMissedAt(Instant at) {
        return state == ClockState.RUNNING && deadline.isPassedAt(at);
    }

    /** Whether a question asked at this moment stops it. A deadline that has passed is not undone by asking. */
    public boolean canPauseAt(Instant at) {
        return state == ClockState.RUNNING && kind().isPausedByQuestion() && !deadline.isPassedAt(at);
    }

    /** A question to the reporter is open. */
    public RunningClock pause(WorkCalendar calendar, Instant at) {
        require(canPauseAt(at), "paused");
        return counted(calendar, begunAt(at), ClockState.PAUSED);
    }

    /** The reporter has answered. */
    public RunningClock resume(WorkCalendar calendar, Instant at) {
        require(state == ClockState.PAUSED, "resumed");
        return counted(calendar, endedAt(at), ClockState.RUNNING);
    }

    /** The deadline has passed. */
    public RunningClock miss(Instant at) {
        require(isMissedAt(at), "missed");
        return with(pauses, deadline, ClockState.MISSED, null);
    }

    /** What it times is done. A clock that stands cannot be late: the open pause ends here. */
    public RunningClock meet(Instant at) {
        require(state.isOpen(), "met");
        boolean paused = state == ClockState.PAUSED;
        boolean late = state == ClockState.MISSED || deadline.isPassedAt(at);
        return with(paused ? endedAt(at) : pauses, deadline, late ? ClockState.MET_LATE : ClockState.MET, at);
    }

    /**
     * Counts again under another version of the calendar. A deadline that was missed and by the new calendar has not
     * come yet runs again; that it was once missed stays in the history. What is done was done under the calendar of its
     * time and is not judged anew.
     */
    public RunningClock recompute(WorkCalendar calendar, Instant at) {
        return recompute(calendar, policyVersion, rule, at);
    }

    /** The same under another rule, because the matter turned out to be of another kind. The start stays. */
    public RunningClock recompute(WorkCalendar calendar, String policy, Rule other, Instant at) {
        require(state.isOpen(), "computed anew");
        RunningClock ruled = new RunningClock(round, other, policy, startedAt, pauses, deadline, state, metAt);
        RunningClock anew = ruled.counted(calendar, pauses, state);
        boolean revived = state == ClockState.MISSED && !anew.deadline.isPassedAt(at);
        return revived ? anew.with(pauses, anew.deadline, ClockState.RUNNING, null) : anew;
    }

    private List<Pause> begunAt(Instant at) {
        List<Pause> begun = new ArrayList<>(pauses);
        begun.add(new Pause(at, null));
        return begun;
    }

    private List<Pause> endedAt(Instant at) {
        List<Pause> ended = new ArrayList<>(pauses);
        ended.set(ended.size() - 1, new Pause(ended.getLast().from(), at));
        return ended;
    }

    private RunningClock counted(WorkCalendar calendar, List<Pause> all, ClockState next) {
        return with(all, Deadlines.compute(calendar, policyVersion, rule, startedAt, all), next, null);
    }

    private RunningClock with(List<Pause> all, Deadline next, ClockState nextState, @Nullable Instant met) {
        return new RunningClock(round, rule, policyVersion, startedAt, all, next, nextState, met);
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalStateException("A " + kind() + " clock that is " + state + " cannot be " + step + " then");
        }
    }
}
