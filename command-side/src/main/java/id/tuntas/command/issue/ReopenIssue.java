package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.IssueReopened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** It is not done after all. */
record ReopenIssue(String issueId, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.REOPEN;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new IssueReopened(issueId, decision.issue().reopenings() + 1, decision.seal(body.reason)));
    }
}
