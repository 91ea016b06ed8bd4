package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.SupportWithdrawn;
import id.tuntas.events.issue.Support;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whoever holds the issue needs the help no more, whichever holder had asked for it. */
record WithdrawSupport(String issueId, int number, Body body) implements IssueCommand {
    record Body(@Nullable @Size(max = Limits.TEXT_MAX) String reason) {}

    @Override
    public Act act() {
        return Act.WITHDRAW_SUPPORT;
    }

    @Override
    public void decide(Decision decision) {
        Support support = SupportTask.open(decision, number);
        decision.record(new SupportWithdrawn(
                issueId, number, support.unit(), Support.WithdrawalCause.NOT_NEEDED, decision.sealOrNull(body.reason)));
    }
}
