package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.FollowedIssueSeen;
import jakarta.validation.constraints.Min;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * A follower has seen what had happened up to a step. It is said and not guessed from a page that was opened: opening a
 * page changes nothing.
 */
record SayIssueSeen(String issueId, Body body) implements IssueCommand {
    /**
     * What was looked at.
     *
     * @param seenVersion the newest step on the page
     */
    record Body(@Min(0) long seenVersion) {}

    @Override
    public Act act() {
        return Act.SAY_SEEN;
    }

    @Override
    public void decide(Decision decision) {
        if (body.seenVersion > AggregateLifecycle.getVersion()) {
            throw new InvalidInput("seenVersion", "not-yet");
        }
        decision.record(new FollowedIssueSeen(issueId, decision.actor().account(), body.seenVersion));
    }
}
