package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.IssueReferredOut;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The authority lies outside the region's government: the matter is passed to a body that the region knows. */
record ReferOut(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotBlank @Size(max = Limits.CODE_MAX) String body,
            @NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.REFER_OUT;
    }

    @Override
    public void decide(Decision decision) {
        if (!decision.chart().hasBody(body.body)) {
            throw new InvalidInput("body", "unknown-body");
        }
        decision.record(new IssueReferredOut(issueId, body.body, decision.seal(body.reason)));
    }
}
