package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.EndingConfirmed;
import id.tuntas.events.issue.IssueEvent.EndingProposed;
import id.tuntas.events.issue.IssueEvent.IssueArchived;
import id.tuntas.events.issue.IssueEvent.IssueReferredOut;
import java.util.Objects;

/** A second person finds it right that a restricted matter ends, and so it does. */
record ConfirmEnding(String issueId) implements IssueCommand {
    @Override
    public Act act() {
        return Act.CONFIRM_ENDING;
    }

    @Override
    public void decide(Decision decision) {
        EndingProposed proposed =
                Objects.requireNonNull(decision.issue().needToKnow().ending(), "the act asks for one");
        decision.record(new EndingConfirmed(issueId));
        IssueEvent ending = proposed.body() == null
                ? new IssueArchived(issueId, proposed.reason())
                : new IssueReferredOut(issueId, proposed.body(), proposed.reason());
        decision.record(ending);
    }
}
