package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.SupportAccepted;
import id.tuntas.events.issue.Support;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The unit that was asked helps, and names the officer; once more, and it names another one. */
record AcceptSupport(String issueId, int number, Body body) implements IssueCommand {
    record Body(@Nullable @Size(max = Limits.CODE_MAX) String officer) {}

    @Override
    public Act act() {
        return Act.ACCEPT_SUPPORT;
    }

    @Override
    public void decide(Decision decision) {
        Support support = SupportTask.led(decision, number);
        String officer = body.officer == null ? decision.actor().account() : body.officer;
        if (!decision.chart().worksIn(officer, support.unit(), decision.today())) {
            throw new InvalidInput("officer", "not-in-unit");
        }
        decision.record(new SupportAccepted(issueId, number, support.unit(), officer));
    }
}
