package id.tuntas.command.issue;

import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.ClosureCause;
import id.tuntas.events.issue.IssueEvent.IssueClosed;

/** The reporter confirms that it is settled; the desk may record the word of somebody who cannot. */
record CloseIssue(String issueId) implements IssueCommand {
    @Override
    public Act act() {
        return Act.CLOSE;
    }

    @Override
    public void decide(Decision decision) {
        boolean reporter = decision.actor().isReporterOf(issueId);
        decision.record(new IssueClosed(
                issueId, reporter ? ClosureCause.CONFIRMED_BY_REPORTER : ClosureCause.CONFIRMED_ON_BEHALF));
    }
}
