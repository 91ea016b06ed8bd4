package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.CompletionApproved;

/** Somebody who did not do the work finds it done; the reporter is asked next. */
record ApproveCompletion(String issueId) implements IssueCommand {
    @Override
    public Act act() {
        return Act.APPROVE_COMPLETION;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new CompletionApproved(issueId));
    }
}
