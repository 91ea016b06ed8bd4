package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.EscalationCause;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.IssueEvent.IssueReturned;
import id.tuntas.events.issue.Situation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Bukan kewenangan: the unit says why it has no authority and which unit has. It goes back to whoever sent it; the
 * second time it climbs to the Sekda by itself. No clock starts anew.
 */
record ReturnIssue(String issueId, Body body) implements IssueCommand {
    private static final int RETURNS_BEFORE_CLIMBING = 2;

    record Body(
            @NotBlank @Size(max = Limits.TEXT_MAX) String reason,
            @NotBlank @Size(max = Limits.CODE_MAX) String proposedUnit) {}

    @Override
    public Act act() {
        return Act.RETURN;
    }

    @Override
    public void decide(Decision decision) {
        Situation issue = decision.issue();
        Unit proposed = decision.unit(body.proposedUnit, "proposedUnit");
        if (proposed.code().equals(issue.unit())) {
            throw new InvalidInput("proposedUnit", "own-unit");
        }
        String returning = issue.unit();
        Unit sender = decision.unit(String.valueOf(issue.sentBy()), "unit");
        decision.record(new IssueReturned(
                issueId,
                returning,
                sender.code(),
                sender.parent(),
                sender.tier(),
                proposed.code(),
                issue.returns() + 1,
                decision.seal(body.reason)));
        Unit sekretariat = decision.chart().secretariat();
        if (issue.returns() >= RETURNS_BEFORE_CLIMBING && sekretariat.tier().isAbove(issue.tier())) {
            climb(decision, sekretariat);
        }
    }

    private void climb(Decision decision, Unit sekretariat) {
        decision.record(new IssueEscalated(
                issueId,
                decision.issue().unit(),
                sekretariat.code(),
                sekretariat.parent(),
                sekretariat.tier(),
                EscalationCause.SECOND_RETURN,
                null));
    }
}
