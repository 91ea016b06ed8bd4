package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.IssueFollowed;

/** An officer who may see the issue wants to hear of it. Who watched what belongs to who knew what. */
record FollowIssue(String issueId) implements IssueCommand {
    @Override
    public Act act() {
        return Act.FOLLOW;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new IssueFollowed(issueId, decision.actor().account()));
    }
}
