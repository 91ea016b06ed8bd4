package id.tuntas.query.whatif;

import id.tuntas.events.clock.Replay;
import id.tuntas.events.clock.Replay.Step;
import id.tuntas.events.clock.RulesOverTime;
import id.tuntas.events.organisation.Actor;
import id.tuntas.events.organisation.UnitKind;
import id.tuntas.query.organisation.Directory;
import id.tuntas.query.whatif.Counting.Count;
import id.tuntas.query.whatif.Counting.Watcher;
import id.tuntas.query.whatif.RuleHistory.Known;
import id.tuntas.query.whatif.ScopedIssues.Issue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Real history under other rules. Nothing is written: it reads histories and counts in memory. */
@Component
class WhatIf {
    private final RuleHistory rules;
    private final ScopedIssues issues;
    private final Histories histories;
    private final Directory directory;
    private final Counting counting;
    private final Clock clock;

    WhatIf(
            RuleHistory rules,
            ScopedIssues issues,
            Histories histories,
            Directory directory,
            Counting counting,
            Clock clock) {
        this.rules = rules;
        this.issues = issues;
        this.histories = histories;
        this.directory = directory;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * What became, and would have become, of the issues filed in a period.
     *
     * @param policy null for those that were in force; {@code calendar} likewise
     * @param asOf up to when
     * @param issues how many there are
     * @param guessed deadlines tried that lie in years whose free days the calendar does not know
     * @param totals of all issues, also those that the viewer may not see
     */
    record Result(
            @Nullable String policy,
            @Nullable String calendar,
            LocalDate since,
            LocalDate until,
            Instant asOf,
            long issues,
            long guessed,
            List<Tally.Total> totals,
            List<Tally.Row> rows) {}

    /**
     * Counts it, which fails with {@link id.tuntas.query.page.TooMany} when there are too many issues.
     *
     * @param id of a count that was begun before, null for none
     * @throws id.tuntas.query.page.NotFound when a version is not known
     */
    Count<Result> count(@Nullable String id, WhatIfWish wish, Actor viewer) {
        Known known = rules.now();
        Trial trial = Trial.of(known, wish.policy(), wish.calendar());
        return counting.of(id, viewer.account(), wish, watcher -> result(known, trial, wish, viewer, watcher));
    }

    private Result result(Known known, Trial trial, WhatIfWish wish, Actor viewer, Watcher watcher) {
        RulesOverTime tried = RulesOverTime.of(known.told()).under(trial.policy(), trial.calendar());
        Replay replay = new Replay(tried, kinds());
        Instant now = clock.instant();
        ZoneId zone = directory.zone();
        List<Issue> filed = issues.filed(
                wish.since().atStartOfDay(zone).toInstant(),
                wish.until().plusDays(1).atStartOfDay(zone).toInstant(),
                viewer);
        Tally tally = new Tally();
        for (int i = 0; i < filed.size(); i++) {
            watcher.at(i, filed.size());
            Issue issue = filed.get(i);
            List<Step> history = histories.of(issue.id());
            tally.add(Replay.recorded(history, now), replay.under(history, now), issue.seen());
        }
        return new Result(
                trial.policyVersion(),
                trial.calendarVersion(),
                wish.since(),
                wish.until(),
                now,
                filed.size(),
                tally.guessed(),
                tally.totals(),
                tally.rows(new ArrayList<>(directory.unitNames().keySet())));
    }

    /** The kinds of all units, by their codes. */
    Function<String, UnitKind> kinds() {
        Map<String, UnitKind> kinds = new HashMap<>();
        directory.units().forEach(unit -> kinds.put(unit.code(), unit.kind()));
        return code -> {
            UnitKind kind = kinds.get(code);
            if (kind == null) {
                throw new IllegalStateException("No unit " + code);
            }
            return kind;
        };
    }
}
