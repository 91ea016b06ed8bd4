package id.tuntas.command.issue;

import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent.AppealOpened;
import id.tuntas.events.issue.IssueEvent.ComplaintRated;
import id.tuntas.events.issue.IssueEvent.IssueClosed;
import id.tuntas.events.issue.IssueStatus;
import id.tuntas.events.issue.Situation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The reporter's word on the service. Contentment closes the issue; a low rating opens an appeal one tier up. */
record RateComplaint(String issueId, Body body) implements IssueCommand {
    /** A mean of 2 or less of 4 opens an appeal (domain rule 7). */
    private static final double APPEAL_MEAN_MAX = 2.0;

    record Body(
            @NotNull Boolean solved,
            @NotNull @Min(1) @Max(4) Integer speed,
            @NotNull @Min(1) @Max(4) Integer conduct,
            @NotNull @Min(1) @Max(4) Integer handling,
            @Nullable @Size(max = Limits.TEXT_MAX) String comment) {}

    @Override
    public Act act() {
        return Act.RATE;
    }

    @Override
    public void decide(Decision decision) {
        Situation issue = decision.issue();
        decision.record(new ComplaintRated(
                issueId, body.solved, body.speed, body.conduct, body.handling, decision.sealOrNull(body.comment)));
        double mean = (body.speed + body.conduct + body.handling) / 3.0;
        if (!body.solved || mean <= APPEAL_MEAN_MAX) {
            appeal(decision);
        } else if (issue.status() == IssueStatus.RESPONDED) {
            decision.record(new IssueClosed(issueId, ClosureCause.RATED_BY_REPORTER));
        }
    }

    private void appeal(Decision decision) {
        Situation issue = decision.issue();
        String above = issue.superior() == null ? issue.unit() : issue.superior();
        Unit target = decision.unit(above, "unit");
        decision.record(new AppealOpened(
                issueId, issue.unit(), target.code(), target.parent(), target.tier(), issue.reopenings() + 1));
    }
}
