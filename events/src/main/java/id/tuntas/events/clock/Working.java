package id.tuntas.events.clock;

import java.time.Instant;
import java.util.List;

/**
 * How a deadline came about, to be shown line by line and to be counted again by anybody who doubts it.
 *
 * @param rule code of the rule
 * @param policyVersion the policy it stands in
 * @param calendarVersion the calendar whose days were counted
 * @param startedAt its local day is day 0
 * @param pauses in which the clock stood before the deadline, merged, oldest first; the last may be open
 * @param runs the days after day 0 up to the deadline or to the open pause; empty for clock hours
 * @param beyondDecreedYears whether days were counted of a year whose free days are not decreed: the deadline is a guess
 */
public record Working(
        String rule,
        String policyVersion,
        String calendarVersion,
        Limit limit,
        Instant startedAt,
        List<Pause> pauses,
        List<Run> runs,
        boolean beyondDecreedYears) {
    public Working {
        pauses = List.copyOf(pauses);
        runs = List.copyOf(runs);
    }
}
