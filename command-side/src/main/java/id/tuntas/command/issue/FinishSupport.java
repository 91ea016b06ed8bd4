package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.SupportFinished;
import id.tuntas.events.issue.Support;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The help has been given, and how. */
record FinishSupport(String issueId, int number, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String note) {}

    @Override
    public Act act() {
        return Act.FINISH_SUPPORT;
    }

    @Override
    public void decide(Decision decision) {
        Support support = SupportTask.worked(decision, number);
        decision.record(new SupportFinished(issueId, number, support.unit(), decision.seal(body.note)));
    }
}
