package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.EscalationCause;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The holding unit cannot settle it alone and passes it up the ladder, to the next rung or to a unit above. */
record EscalateIssue(String issueId, Body body) implements IssueCommand {
    record Body(
            @Nullable @Size(max = Limits.CODE_MAX) String unit,
            @NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.ESCALATE;
    }

    @Override
    public void decide(Decision decision) {
        Situation issue = decision.issue();
        Unit target = body.unit == null ? next(decision) : named(decision, body.unit);
        decision.record(new IssueEscalated(
                issueId,
                issue.unit(),
                target.code(),
                target.parent(),
                target.tier(),
                EscalationCause.BY_OFFICER,
                decision.seal(body.reason)));
    }

    private static Unit next(Decision decision) {
        return Ladder.above(decision.chart(), decision.issue())
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "top-of-ladder"));
    }

    private static Unit named(Decision decision, String code) {
        Unit unit = decision.unit(code, "unit");
        boolean strangersDistrict = unit.tier() == Tier.DISTRICT
                && !unit.code().equals(decision.issue().superior());
        if (strangersDistrict || !unit.tier().isAbove(decision.issue().tier())) {
            throw new InvalidInput("unit", "not-above");
        }
        return unit;
    }
}
