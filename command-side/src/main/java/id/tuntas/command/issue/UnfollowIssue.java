package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.IssueUnfollowed;

/** An officer no longer wants to hear of the issue. */
record UnfollowIssue(String issueId) implements IssueCommand {
    @Override
    public Act act() {
        return Act.UNFOLLOW;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new IssueUnfollowed(issueId, decision.actor().account()));
    }
}
