package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.IssueEvent.AnsweredAsPlanned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Year;

/** It needs a budget: answered with the year and the programme that will bring it. There is no "waiting for budget". */
record AnswerAsPlanned(String issueId, Body body) implements IssueCommand {
    record Body(
            @NotNull Integer fiscalYear,
            @NotBlank @Size(max = Limits.SHORT_MAX) String programme,
            @NotBlank @Size(max = Limits.TEXT_MAX) String answer) {}

    @Override
    public Act act() {
        return Act.ANSWER_AS_PLANNED;
    }

    @Override
    public void decide(Decision decision) {
        int thisYear = Year.now(decision.means().clock()).getValue();
        if (body.fiscalYear < thisYear || body.fiscalYear > thisYear + Limits.FISCAL_YEARS_AHEAD_MAX) {
            throw new InvalidInput("fiscalYear", "fiscal-year");
        }
        decision.record(new AnsweredAsPlanned(
                issueId, body.fiscalYear, decision.seal(body.programme), decision.seal(body.answer)));
    }
}
