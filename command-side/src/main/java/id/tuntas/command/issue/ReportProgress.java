package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.ProgressReported;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How far the work is, in percent, and what has been done. */
record ReportProgress(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotNull @Min(0) @Max(100) Integer percent,
            @NotBlank @Size(max = Limits.TEXT_MAX) String note) {}

    @Override
    public Act act() {
        return Act.REPORT_PROGRESS;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new ProgressReported(issueId, body.percent, decision.seal(body.note)));
    }
}
