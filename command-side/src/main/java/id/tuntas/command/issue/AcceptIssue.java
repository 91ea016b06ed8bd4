package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.IssueAccepted;
import id.tuntas.events.issue.IssueEvent.OfficerAssigned;
import id.tuntas.events.issue.IssueStatus;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The unit takes the work on and names the officer; while work is in progress, it names another one. */
record AcceptIssue(String issueId, Body body) implements IssueCommand {
    record Body(@Nullable @Size(max = Limits.CODE_MAX) String officer) {}

    @Override
    public Act act() {
        return Act.ACCEPT;
    }

    @Override
    public void decide(Decision decision) {
        String unit = decision.issue().unit();
        String officer = body.officer == null ? decision.actor().account() : body.officer;
        if (!decision.chart().worksIn(officer, unit, decision.today())) {
            throw new InvalidInput("officer", "not-in-unit");
        }
        if (decision.issue().status() == IssueStatus.IN_PROGRESS) {
            decision.record(new OfficerAssigned(issueId, officer));
        } else {
            decision.record(new IssueAccepted(issueId, unit, officer));
        }
    }
}
