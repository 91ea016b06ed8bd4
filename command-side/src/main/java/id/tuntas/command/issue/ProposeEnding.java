package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.EndingProposed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A restricted matter shall end without its work being done: archived, or referred out. Somebody else has to agree. */
record ProposeEnding(String issueId, Body body) implements IssueCommand {
    /** What is proposed; without a body the matter is archived. */
    record Body(
            @Nullable @Size(max = Limits.CODE_MAX) String body,
            @NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.PROPOSE_ENDING;
    }

    @Override
    public void decide(Decision decision) {
        String referred = body.body == null || body.body.isBlank() ? null : body.body;
        if (referred != null && !decision.chart().hasBody(referred)) {
            throw new InvalidInput("body", "unknown-body");
        }
        if (referred == null) {
            ArchiveIssue.requireMatter(body.reason);
        }
        decision.record(new EndingProposed(issueId, decision.actor().account(), referred, decision.seal(body.reason)));
    }
}
