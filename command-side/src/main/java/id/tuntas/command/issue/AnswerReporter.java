package id.tuntas.command.issue;

import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.CommentVisibility;
import id.tuntas.events.issue.IssueEvent.CommentAdded;
import id.tuntas.events.issue.Situation;
import id.tuntas.events.template.Placeholder;
import java.util.Map;

/** A word to the reporter in which places are left open for what is this issue's own. It is a comment like any other. */
record AnswerReporter(String issueId, String text) implements IssueCommand {
    @Override
    public Act act() {
        return Act.COMMENT;
    }

    @Override
    public void decide(Decision decision) {
        String filled = Placeholder.fill(text, values(decision));
        if (filled.length() > Limits.TEXT_MAX) {
            throw new InvalidInput("text", "text-too-long");
        }
        decision.record(new CommentAdded(issueId, CommentVisibility.REPORTER, decision.seal(filled)));
    }

    private static Map<Placeholder, String> values(Decision decision) {
        Situation issue = decision.issue();
        Chart chart = decision.chart();
        return Map.of(
                Placeholder.NUMBER, issue.ticketNumber(),
                Placeholder.CATEGORY, chart.categoryName(issue.category()),
                Placeholder.UNIT, chart.unitName(issue.unit()),
                Placeholder.PLACE, chart.unitName(issue.village()));
    }
}
