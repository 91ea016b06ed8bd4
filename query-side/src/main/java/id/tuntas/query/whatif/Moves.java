package id.tuntas.query.whatif;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockWork;
import id.tuntas.events.clock.Replay;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.clock.WorkCalendar;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.IssueEvent.DeadlineRecomputed;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Actor;
import id.tuntas.query.whatif.Counting.Count;
import id.tuntas.query.whatif.Counting.Watcher;
import id.tuntas.query.whatif.RuleHistory.Known;
import id.tuntas.query.whatif.ScopedIssues.Issue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which open deadlines another calendar would move, by the very step that adopting it takes. A policy moves none: it
 * sets the limits of clocks that start under it, and those that run keep the rule by which they were started.
 */
@Component
class Moves {
    private final RuleHistory rules;
    private final ScopedIssues issues;
    private final Histories histories;
    private final WhatIf whatIf;
    private final Counting counting;
    private final Clock clock;

    Moves(RuleHistory rules, ScopedIssues issues, Histories histories, WhatIf whatIf, Counting counting, Clock clock) {
        this.rules = rules;
        this.issues = issues;
        this.histories = histories;
        this.whatIf = whatIf;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * An open deadline that would move.
     *
     * @param dueNow null while a question to the reporter is open; {@code dueThen} likewise
     * @param late whether it would have passed at once
     * @param revived whether it has passed and would be in time again
     */
    record Move(
            String issue,
            String unit,
            ClockKind clock,
            @Nullable Instant dueNow,
            @Nullable Instant dueThen,
            boolean late,
            boolean revived) {}

    /**
     * What would move.
     *
     * @param looked how many open issues were looked at
     * @param total deadlines of all issues that would move, also of those that the viewer may not see
     * @param units how many of those the viewer may see, by unit
     * @param seen these, by unit and issue
     */
    record Result(String calendar, Instant asOf, long looked, long total, Map<String, Long> units, List<Move> seen) {}

    /**
     * Works it out, as if the calendar were adopted now; fails with {@link id.tuntas.query.page.TooMany} when too many
     * issues are open.
     *
     * @param id of a count that was begun before, null for none
     */
    Count<Result> count(@Nullable String id, WorkCalendar calendar, Actor viewer) {
        return counting.of(
                id, viewer.account(), calendar.facts().version(), watcher -> result(calendar, viewer, watcher));
    }

    private Result result(WorkCalendar calendar, Actor viewer, Watcher watcher) {
        Known known = rules.now();
        Instant now = clock.instant();
        ClockWork work = new ClockWork(known.book().policyAt(now), calendar, whatIf.kinds());
        List<Issue> open = issues.open(viewer);
        List<Move> seen = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < open.size(); i++) {
            watcher.at(i, open.size());
            Issue issue = open.get(i);
            Situation situation = Replay.recorded(histories.of(issue.id()), now).issue();
            List<Clocked> steps = work.recounted(situation, now);
            total += steps.size();
            if (issue.seen()) {
                steps.forEach(step -> seen.add(move(situation, (DeadlineRecomputed) step, now)));
            }
        }
        Map<String, Long> units = new TreeMap<>();
        seen.forEach(move -> units.merge(move.unit(), 1L, Long::sum));
        return new Result(calendar.facts().version(), now, open.size(), total, units, List.copyOf(seen));
    }

    private static Move move(Situation issue, DeadlineRecomputed anew, Instant now) {
        RunningClock before = issue.clocks().latest(anew.clock()).orElseThrow();
        Instant dueThen = anew.dueAt();
        boolean passed = dueThen != null && now.isAfter(dueThen);
        return new Move(
                issue.issueId(),
                issue.unit(),
                anew.clock(),
                before.deadline().dueAt(),
                dueThen,
                passed && !before.deadline().isPassedAt(now),
                !passed && before.deadline().isPassedAt(now));
    }
}
