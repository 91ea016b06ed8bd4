package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.TextCleared;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The desk says in words of its own what everybody may read about the matter, or takes that back. */
record ClearText(String issueId, Body body) implements IssueCommand {
    /**
     * What is cleared.
     *
     * @param text blank or null for nothing
     */
    record Body(@Nullable @Size(max = Limits.TEXT_MAX) String text) {}

    @Override
    public Act act() {
        return Act.CLEAR_TEXT;
    }

    @Override
    public void decide(Decision decision) {
        String text = body.text;
        decision.record(new TextCleared(issueId, text == null || text.isBlank() ? null : decision.seal(text.strip())));
    }
}
