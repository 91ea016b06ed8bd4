package id.tuntas.events.clock;

import static java.util.Objects.requireNonNull;

import id.tuntas.events.clock.RulesOverTime.Period;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.Clocked;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.UnitKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What would have become of an issue's clocks under other rules. What people did stays as it was recorded, to the
 * second; what followed for the clocks is left out and follows anew, by the same {@link ClockWork} that the command side
 * decides by. Under the rules that were in force it gives what was recorded.
 */
public final class Replay {
    private final List<Period> periods;
    private final List<ClockWork> works;

    /**
     * Under these rules.
     *
     * @param kinds the kind of a unit by its code
     */
    public Replay(RulesOverTime rules, Function<String, UnitKind> kinds) {
        periods = rules.periods();
        works = periods.stream()
                .map(period -> new ClockWork(period.policy(), period.calendar(), kinds))
                .toList();
    }

    /**
     * An event of an issue.
     *
     * @param actor who caused it, as in the event's metadata
     * @param at when it was recorded
     */
    public record Step(IssueEvent event, String actor, Instant at) {}

    /**
     * What became of one clock.
     *
     * @param round 1 unless the issue was reopened
     * @param unit code of the unit that held the issue when what was timed was done, or that holds it still
     * @param late whether it was done after its deadline, or has passed its deadline and is still owed
     * @param guessed whether its deadline was counted over years whose free days the calendar does not know
     */
    public record Ending(ClockKind clock, int round, String unit, boolean late, boolean guessed) {}

    /** How an issue and its clocks stand after a history. */
    public record Course(Situation issue, List<Ending> endings) {}

    /** What was recorded. */
    public static Course recorded(List<Step> history, Instant now) {
        Telling telling = new Telling();
        history.forEach(step -> telling.tell(step.event()));
        return telling.course(now);
    }

    /**
     * What would have been.
     *
     * @param history from its first event on, in its order
     */
    public Course under(List<Step> history, Instant now) {
        Telling telling = new Telling();
        int period = 0;
        for (Step step : history) {
            if (!(step.event() instanceof Clocked)) {
                period = passTime(telling, period, step.at());
                telling.tell(step.event());
                telling.follow(works.get(period).after(step.event(), telling.issue, step.actor(), step.at()));
            }
        }
        passTime(telling, period, now);
        return telling.course(now);
    }

    /**
     * Time passes, deadlines with it, and at the turn of two periods what is open is counted anew.
     *
     * @return the period at the end
     */
    private int passTime(Telling telling, int begun, Instant until) {
        int period = begun;
        while (period + 1 < periods.size() && !periods.get(period + 1).from().isAfter(until)) {
            Instant turn = periods.get(period + 1).from();
            telling.follow(works.get(period).missed(telling.issue, turn));
            period++;
            telling.follow(works.get(period).recounted(telling.issue, turn));
        }
        telling.follow(works.get(period).missed(telling.issue, until));
        return period;
    }

    /** Which of the issue's clocks. */
    private record Which(ClockKind clock, int round) {}

    /** One history, and who held the issue when each clock ended. */
    private static final class Telling {
        private final Situation issue = new Situation();
        private final Map<Which, String> holders = new HashMap<>();
        private String holder = "";

        /** A clock that an event ends was owed by whoever held the issue before it. */
        private void tell(IssueEvent event) {
            if (event instanceof Clocked clocked) {
                follow(List.of(clocked));
            } else {
                holder = issue.unit();
                issue.evolve(event);
            }
        }

        private void follow(List<Clocked> steps) {
            for (Clocked step : steps) {
                issue.evolve(step);
                if (step instanceof IssueEvent.ClockMet) {
                    holders.put(new Which(step.clock(), step.round()), holder);
                }
            }
        }

        private Course course(Instant now) {
            List<Ending> endings = new ArrayList<>();
            for (RunningClock clock : issue.clocks().all()) {
                boolean open = clock.state().isOpen();
                String unit = open ? issue.unit() : requireNonNull(holders.get(new Which(clock.kind(), clock.round())));
                boolean late = open ? clock.deadline().isPassedAt(now) : clock.state() == ClockState.MET_LATE;
                boolean guessed = clock.deadline().working().beyondDecreedYears();
                endings.add(new Ending(clock.kind(), clock.round(), unit, late, guessed));
            }
            return new Course(issue, endings);
        }
    }
}
