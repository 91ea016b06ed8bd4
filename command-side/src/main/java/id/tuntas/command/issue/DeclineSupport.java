package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.SupportDeclined;
import id.tuntas.events.issue.Support;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The unit that was asked cannot help, and says why. */
record DeclineSupport(String issueId, int number, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.DECLINE_SUPPORT;
    }

    @Override
    public void decide(Decision decision) {
        Support support = SupportTask.led(decision, number);
        decision.record(new SupportDeclined(issueId, number, support.unit(), decision.seal(body.reason)));
    }
}
