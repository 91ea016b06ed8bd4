package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.EscalationCause;
import id.tuntas.events.issue.IssueEvent.IssueDispatched;
import id.tuntas.events.issue.IssueEvent.IssueEscalated;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.organisation.OfficeHeld;
import id.tuntas.events.organisation.Tier;
import id.tuntas.events.organisation.UnitKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Disposisi: charges a unit with the issue, for the first time or anew. The last transfer there may be climbs to the
 * Sekda by itself.
 */
record DispatchIssue(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotBlank @Size(max = Limits.CODE_MAX) String unit,
            @Nullable @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.DISPATCH;
    }

    @Override
    public void decide(Decision decision) {
        Situation issue = decision.issue();
        Unit target = decision.unit(body.unit, "unit");
        if (target.code().equals(issue.unit()) && issue.dispatched()) {
            throw new InvalidInput("unit", "already-there");
        }
        if (issue.confidentiality().isRestricted() && !mayKnow(target, decision)) {
            throw new InvalidInput("unit", "must-not-know");
        }
        decision.record(new IssueDispatched(
                issueId,
                issue.unit(),
                target.code(),
                target.parent(),
                target.tier(),
                issue.dispatched() ? issue.transfers() + 1 : 0,
                decision.sealOrNull(body.reason)));
        climbIfLast(decision);
    }

    /** Unless the Sekda was asked before: then that is how it was decided. */
    private void climbIfLast(Decision decision) {
        Situation issue = decision.issue();
        OfficeHeld office = decision.office();
        Unit sekretariat = decision.chart().secretariat();
        boolean decided = office != null && office.kind().decidesAuthority();
        if (issue.transfers() >= Act.TRANSFERS_MAX
                && !decided
                && sekretariat.tier().isAbove(issue.tier())) {
            decision.record(new IssueEscalated(
                    issueId,
                    issue.unit(),
                    sekretariat.code(),
                    sekretariat.parent(),
                    sekretariat.tier(),
                    EscalationCause.THIRD_TRANSFER,
                    null));
        }
    }

    /**
     * A restricted matter goes to the unit of its category, the Inspektorat, Sekda or the region's head, no other, and
     * never to the one that it is about.
     */
    static boolean mayKnow(Unit target, Decision decision) {
        if (target.code().equals(decision.issue().needToKnow().accused())) {
            return false;
        }
        boolean ofCategory = decision.chart()
                .category(decision.issue().category())
                .filter(category -> target.code().equals(category.unit()))
                .isPresent();
        return ofCategory
                || target.kind() == UnitKind.INSPEKTORAT
                || target.tier().isAbove(Tier.OPD);
    }
}
