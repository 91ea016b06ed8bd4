package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueStatus;

/** Verified and dispatched in one step, as told: for whoever took it down in person and may do both. */
record SendOn(String issueId, DispatchIssue.Body body) implements IssueCommand {
    @Override
    public Act act() {
        return Act.DISPATCH;
    }

    @Override
    public void decide(Decision decision) {
        boolean unverified = decision.issue().status() == IssueStatus.FILED;
        if (unverified && Act.VERIFY.judge(decision.issue(), decision.actor()).isAccepted()) {
            var verified = new VerifyIssue.Body(decision.issue().issueClass(), Examination.ORDINARY, null);
            new VerifyIssue(issueId, verified).decide(decision);
        }
        new DispatchIssue(issueId, body).decide(decision);
    }
}
