package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.ReporterIdentityViewed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody needs to know who the reporter is and says why; only then is it shown. */
record ViewIdentity(String issueId, Body body) implements IssueCommand {
    record Body(@NotBlank @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.VIEW_IDENTITY;
    }

    @Override
    public void decide(Decision decision) {
        decision.record(new ReporterIdentityViewed(issueId, decision.seal(body.reason)));
    }
}
