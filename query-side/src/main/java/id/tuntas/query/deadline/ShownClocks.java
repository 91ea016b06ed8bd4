package id.tuntas.query.deadline;

import id.tuntas.events.clock.ClockKind;
import id.tuntas.events.clock.ClockState;
import id.tuntas.events.clock.Clocks;
import id.tuntas.events.clock.Deadlines;
import id.tuntas.events.clock.Limit;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.clock.Remaining;
import id.tuntas.events.clock.RunningClock;
import id.tuntas.events.clock.WorkCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of an issue as people read them: deadline, what is left, and the calculation line by line. */
@Component
public class ShownClocks {
    private final Rulebooks rules;
    private final Sentences sentences;
    private final Clock clock;

    ShownClocks(Rulebooks rules, Sentences sentences, Clock clock) {
        this.rules = rules;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * One clock.
     *
     * @param rule code of the rule it runs by
     * @param round 1 unless the issue was reopened
     * @param dueAt null while a question to the reporter is open
     * @param left what is left or exceeded, in words; null when nothing is owed any more
     * @param overdue whether the deadline has passed and something is still owed
     * @param uncertain whether it reaches beyond the years whose free days are decreed
     * @param spent how much of the limit is used up; null when nothing is owed any more
     * @param working the calculation, line by line
     */
    public record Shown(
            ClockKind clock,
            String rule,
            int round,
            Instant startedAt,
            @Nullable Instant dueAt,
            ClockState state,
            @Nullable String left,
            boolean overdue,
            boolean uncertain,
            @Nullable Spent spent,
            List<String> working) {}

    /**
     * What is drawn of a clock.
     *
     * @param part at most {@code limit}, in days or hours as the limit is
     */
    public record Spent(long part, long limit) {
        private static Spent of(Limit limit, Remaining remaining) {
            long left = limit.unit() == LimitUnit.CLOCK_HOURS ? remaining.time().toHours() : remaining.days();
            long part = remaining.exceeded() ? limit.amount() : Math.clamp(limit.amount() - left, 0, limit.amount());
            return new Spent(part, limit.amount());
        }
    }

    /** Open clocks first, the one that runs out next at their head. */
    public List<Shown> of(Clocks clocks) {
        Instant now = clock.instant();
        return clocks.all().stream()
                .map(one -> shown(one, now))
                .sorted(Comparator.comparing((Shown one) -> !one.state().isOpen())
                        .thenComparing(one -> one.dueAt() == null ? Instant.MAX : one.dueAt()))
                .toList();
    }

    /** One clock that is no issue's. */
    public Shown of(RunningClock clockOfARequest) {
        return shown(clockOfARequest, clock.instant());
    }

    private Shown shown(RunningClock one, Instant now) {
        Instant dueAt = one.deadline().dueAt();
        boolean open = one.state().isOpen();
        Remaining remaining = open ? Deadlines.remaining(rules.calendar(), one.deadline(), now) : null;
        return new Shown(
                one.kind(),
                one.rule().code(),
                one.round(),
                one.startedAt(),
                dueAt,
                one.state(),
                remaining == null ? null : left(remaining),
                open && one.deadline().isPassedAt(now),
                one.deadline().working().beyondDecreedYears(),
                remaining == null ? null : Spent.of(one.rule().limit(), remaining),
                sentences.working(one));
    }

    /** What a list says at a moment of the clocks of its issues, by the calendar in force then. */
    public List<Due> dueAt(Instant at, List<OwedClocks> issues) {
        if (issues.stream().allMatch(issue -> issue.all().isEmpty())) {
            return Collections.nCopies(issues.size(), Due.NOTHING); // nor is there a calendar before the first day
        }
        WorkCalendar calendar = rules.now().calendarAt(at);
        return issues.stream().map(issue -> due(issue, calendar, at)).toList();
    }

    private Due due(OwedClocks issue, WorkCalendar calendar, Instant at) {
        OwedClocks.Owed next = issue.next();
        Instant dueAt = issue.dueAt();
        if (next == null || dueAt == null) {
            return new Due(null, null, null, false, issue.awaitReporter());
        }
        String left = left(Deadlines.remaining(calendar, next.unit(), dueAt, at));
        return new Due(dueAt, next.clock(), left, at.isAfter(dueAt), issue.awaitReporter());
    }

    private String left(Remaining remaining) {
        Duration time = remaining.time();
        return switch (remaining.unit()) {
            case WORKING_DAYS ->
                sentences.text(
                        remaining.exceeded() ? "deadline.exceeded.working-days" : "deadline.left.working-days",
                        remaining.days());
            case CALENDAR_DAYS ->
                sentences.text(
                        remaining.exceeded() ? "deadline.exceeded.calendar-days" : "deadline.left.calendar-days",
                        remaining.days());
            case CLOCK_HOURS ->
                sentences.text(
                        remaining.exceeded() ? "deadline.exceeded.hours" : "deadline.left.hours",
                        time.toHours(),
                        time.toMinutesPart());
        };
    }
}
