package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.ClarificationGiven;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reporter answers, or an officer records what the reporter said. */
record Clarify(String issueId, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String answer) {}

    @Override
    public Act act() {
        return Act.CLARIFY;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new ClarificationGiven(issueId, decision.seal(body.answer)));
    }
}
