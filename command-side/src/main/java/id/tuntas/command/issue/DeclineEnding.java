package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.EndingDeclined;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A second person does not agree that a restricted matter ends; the work goes on. */
record DeclineEnding(String issueId, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.DECLINE_ENDING;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new EndingDeclined(issueId, decision.seal(body.reason)));
    }
}
