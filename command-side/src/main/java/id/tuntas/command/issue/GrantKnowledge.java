package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.door.Refused;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.KnowledgeGranted;
import id.tuntas.events.issue.NeedToKnow;
import id.tuntas.events.issue.Situation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;

/** Somebody else of the handling unit must know of a restricted matter; the history says who, and why. */
record GrantKnowledge(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotBlank @Size(max = Limits.CODE_MAX) String account,
            @NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.GRANT_KNOWLEDGE;
    }

    @Override
    public void decide(Decision decision) {
        Situation issue = decision.issue();
        if (!decision.chart().worksIn(body.account, issue.unit(), decision.today())) {
            throw new InvalidInput("account", "not-in-unit");
        }
        NeedToKnow known = issue.needToKnow();
        if (known.named().contains(body.account)) {
            throw new Refused(HttpStatus.CONFLICT, "knows-already");
        }
        if (known.named().size() >= NeedToKnow.NAMED_MAX) {
            throw new Refused(HttpStatus.CONFLICT, "named-full");
        }
        decision.record(new KnowledgeGranted(issueId, issue.unit(), body.account, decision.seal(body.reason)));
    }
}
