package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.KnowledgeWithdrawn;
import id.tuntas.events.issue.Situation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who was named for a restricted matter need not know of it any more, from the next request on. */
record WithdrawKnowledge(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotBlank @Size(max = Limits.CODE_MAX) String account,
            @NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.WITHDRAW_KNOWLEDGE;
    }

    @Override
    public void decide(Decision decision) {
        Situation issue = decision.issue();
        if (!issue.needToKnow().named().contains(body.account)) {
            throw new InvalidInput("account", "not-named");
        }
        decision.record(new KnowledgeWithdrawn(issueId, issue.unit(), body.account, decision.seal(body.reason)));
    }
}
