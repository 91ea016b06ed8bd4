package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.clock.Deadlines;
import id.tuntas.events.clock.Limit;
import id.tuntas.events.clock.LimitUnit;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.SupportRequested;
import id.tuntas.events.issue.Situation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Koordinasi: the unit in charge asks another one for help, with a task of its own and perhaps a day. The issue stays
 * where it is and none of its clocks moves: what units ask of each other is no concern of the citizen's.
 */
record RequestSupport(String issueId, Body body) implements IssueCommand {
    private static final int WORKING_DAYS_MAX = 60;
    private static final int DAYS_AHEAD_MAX = 366;

    /**
     * What is asked.
     *
     * @param workingDays until when, counted by the calendar in force; or {@code dueOn}, a named day; or neither
     */
    record Body(
            @NotBlank @Size(max = Limits.CODE_MAX) String unit,
            @NotBlank @Size(max = Limits.TEXT_MAX) String task,
            @Nullable @Min(1) @Max(WORKING_DAYS_MAX) Integer workingDays,
            @Nullable LocalDate dueOn) {}

    @Override
    public Act act() {
        return Act.REQUEST_SUPPORT;
    }

    @Override
    public void decide(Decision decision) {
        Situation issue = decision.issue();
        Unit asked = decision.unit(body.unit, "unit");
        if (asked.code().equals(issue.unit())) {
            throw new InvalidInput("unit", "own-unit");
        }
        if (issue.confidentiality().isRestricted() && !DispatchIssue.mayKnow(asked, decision)) {
            throw new InvalidInput("unit", "must-not-know");
        }
        if (issue.supports().openWith(asked.code()).isPresent()) {
            throw new InvalidInput("unit", "already-asked");
        }
        int number = issue.supports().all().size() + 1;
        boolean counted = body.workingDays != null;
        decision.record(new SupportRequested(
                issueId,
                number,
                asked.code(),
                decision.seal(body.task),
                dueAt(decision),
                body.workingDays,
                counted ? decision.calendarVersion() : null));
        decision.created(String.valueOf(number));
    }

    private @Nullable Instant dueAt(Decision decision) {
        if (body.workingDays != null && body.dueOn != null) {
            throw new InvalidInput("dueOn", "one-of-two");
        }
        if (body.workingDays != null) {
            Limit limit = new Limit(body.workingDays, LimitUnit.WORKING_DAYS);
            return Deadlines.after(decision.calendar(), limit, decision.now());
        }
        if (body.dueOn == null) {
            return null;
        }
        LocalDate today = decision.calendar().dayOf(decision.now());
        if (body.dueOn.isBefore(today) || body.dueOn.isAfter(today.plusDays(DAYS_AHEAD_MAX))) {
            throw new InvalidInput("dueOn", "not-within-a-year");
        }
        return Deadlines.endOf(decision.calendar(), body.dueOn);
    }
}
