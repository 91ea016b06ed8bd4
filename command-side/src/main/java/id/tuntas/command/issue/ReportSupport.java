package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.SupportReported;
import id.tuntas.events.issue.Support;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whoever helps tells how far that is. */
record ReportSupport(String issueId, int number, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String note) {}

    @Override
    public Act act() {
        return Act.REPORT_SUPPORT;
    }

    @Override
    public void decide(Decision decision) {
        Support support = SupportTask.worked(decision, number);
        decision.record(new SupportReported(issueId, number, support.unit(), decision.seal(body.note)));
    }
}
