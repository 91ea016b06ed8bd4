package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A remark. It moves no clock and changes no status. */
record AddComment(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotBlank @Size(max = Limits.TEXT_MAX) String text,
            @NotNull CommentVisibility visibility) {}

    @Override
    public Act act() {
        return Act.COMMENT;
    }

    @Override
    public void decide(Decision decision) {
        if (decision.actor().isReporterOf(issueId) && body.visibility != CommentVisibility.REPORTER) {
            throw new InvalidInput("visibility", "reporter-comment");
        }
        // An officer's first word to the reporter stops a clock, and that word is the unit's that holds the issue.
        if (decision.issue().isSeenOnlyToSupport(decision.actor()) && body.visibility != CommentVisibility.INTERNAL) {
            throw new InvalidInput("visibility", "supporter-comment");
        }
        decision.record(new CommentAdded(issueId, body.visibility, decision.seal(body.text)));
    }
}
