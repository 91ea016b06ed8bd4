package id.tuntas.command.issue;

import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.issue.IssueEvent.IssueInherited;
import id.tuntas.events.issue.Situation;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The unit that holds the issue, or the one above, is no more: the one that carries on has it from now on. Asked twice,
 * it happens once. No clock moves, and it is nobody's transfer or return.
 */
record InheritIssue(@TargetAggregateIdentifier String issueId) {
    void decide(Decision decision) {
        Situation issue = decision.issue();
        Unit unit = decision.unit(issue.unit(), "unit");
        boolean stays = unit.code().equals(issue.unit()) && Objects.equals(unit.parent(), issue.superior());
        if (stays || issue.status().isSettled()) {
            return;
        }
        decision.record(new IssueInherited(
                issueId, issue.unit(), unit.code(), unit.parent(), unit.tier(), officer(decision, unit)));
    }

    /** Whoever did the work goes on, if an office there is held. */
    private static @Nullable String officer(Decision decision, Unit unit) {
        String officer = decision.issue().officer();
        boolean same = unit.code().equals(decision.issue().unit());
        boolean goesOn = officer != null && (same || decision.chart().worksIn(officer, unit.code(), decision.today()));
        return goesOn ? officer : null;
    }
}
