package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.ComplaintJoined;
import id.tuntas.events.issue.IssueEvent.IssueMerged;
import id.tuntas.events.issue.Situation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A person found that both tell the same matter. Both histories say so, in one transaction. */
record MergeIssue(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotBlank @Size(max = Limits.CODE_MAX) @Pattern(regexp = "[A-Za-z0-9-]*")
            String into) {}

    @Override
    public Act act() {
        return Act.MERGE;
    }

    @Override
    public void decide(Decision decision) {
        if (body.into.equals(issueId)) {
            throw new InvalidInput("into", "into-itself");
        }
        try {
            decision.means().issues().load(body.into).execute(target -> target.join(decision));
        } catch (AggregateNotFoundException | IncompatibleAggregateException e) {
            throw new InvalidInput("into", "unknown-issue");
        }
        decision.record(new IssueMerged(issueId, body.into));
    }

    /** The other half, decided on the issue that takes the complaint in. */
    static void join(Decision target, Decision source) {
        Situation issue = target.issue();
        if (!issue.isSeenBy(target.actor())) {
            throw new InvalidInput("into", "unknown-issue");
        }
        // Either history names the other issue, and whoever reads an ordinary one must not learn of a restricted one.
        if (issue.confidentiality() != source.issue().confidentiality()) {
            throw new InvalidInput("into", "into-other-confidentiality");
        }
        if (issue.status().isSettled()) {
            throw new InvalidInput("into", "into-settled");
        }
        target.actIn(source.office());
        target.record(new ComplaintJoined(issue.issueId(), source.issue().issueId()));
    }
}
