package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.CompletionRefused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The proof does not show that the work is done; it goes on. */
record RefuseCompletion(String issueId, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.REFUSE_COMPLETION;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new CompletionRefused(issueId, decision.seal(body.reason)));
    }
}
