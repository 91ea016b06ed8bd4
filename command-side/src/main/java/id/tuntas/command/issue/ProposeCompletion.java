package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.CompletionProposed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The work is done: a note, and a photo or document that an officer added to prove it. */
record ProposeCompletion(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotBlank @Size(max = Limits.TEXT_MAX) String summary,

            @NotNull @Size(min = 1, max = Limits.ATTACHMENTS_MAX)
            List<String> attachments) {}

    @Override
    public Act act() {
        return Act.PROPOSE_COMPLETION;
    }

    @Override
    public void decide(Decision decision) {
        if (body.attachments.isEmpty() || !body.attachments.stream().allMatch(decision.issue()::isProof)) {
            throw new InvalidInput("attachments", "not-a-proof");
        }
        decision.record(new CompletionProposed(
                issueId, decision.actor().account(), decision.seal(body.summary), body.attachments));
    }
}
