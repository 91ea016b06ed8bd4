package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.ClarificationRequested;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Only the reporter knows: the issue waits for the answer. */
record AskReporter(String issueId, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String question) {}

    @Override
    public Act act() {
        return Act.ASK_REPORTER;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new ClarificationRequested(issueId, decision.seal(body.question)));
    }
}
