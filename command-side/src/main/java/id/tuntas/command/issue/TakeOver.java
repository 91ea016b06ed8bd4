package id.tuntas.command.issue;

import id.tuntas.events.issue.IssueEvent.OfficerAssigned;
import id.tuntas.events.issue.Situation;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The office in which an officer works on the issue was handed over, and the work with it. Asked twice, it happens once.
 *
 * @param handover identity of the appointment
 */
record TakeOver(@TargetAggregateIdentifier String issueId, String unit, String from, String to, String handover) {
    void decide(Decision decision) {
        Situation issue = decision.issue();
        boolean theirs = issue.unit().equals(unit) && from.equals(issue.officer());
        if (theirs && !issue.status().isSettled() && decision.chart().worksIn(to, unit, decision.today())) {
            decision.record(new OfficerAssigned(issueId, to, handover));
        }
    }
}
