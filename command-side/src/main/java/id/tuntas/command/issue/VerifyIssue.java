package id.tuntas.command.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.command.door.InvalidInput;
import id.tuntas.command.organisation.Chart.Category;
import id.tuntas.command.organisation.Chart.Unit;
import id.tuntas.events.issue.Act;
import id.tuntas.events.issue.Examination;
import id.tuntas.events.issue.IssueClass;
import id.tuntas.events.issue.IssueEvent.IssueReclassified;
import id.tuntas.events.issue.IssueEvent.IssueVerified;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The report is complete; its class, examination and, where the reporter erred, its category are settled. */
record VerifyIssue(String issueId, Body body) implements IssueCommand {
    record Body(
            @JsonProperty("class") @NotNull IssueClass issueClass,
            @NotNull Examination examination,
            @Nullable @Size(max = Limits.CODE_MAX) String category) {}

    @Override
    public Act act() {
        return Act.VERIFY;
    }

    @Override
    public void decide(Decision decision) {
        String category = body.category;
        if (category != null && !category.equals(decision.issue().category())) {
            reclassify(decision, category);
        }
        decision.record(new IssueVerified(issueId, body.issueClass, body.examination));
    }

    /** Into or out of a restricted category the matter changes hands, and with that leaves every other screen. */
    private void reclassify(Decision decision, String code) {
        Category category =
                decision.chart().category(code).orElseThrow(() -> new InvalidInput("category", "unknown-category"));
        boolean changesHands = category.confidentiality().isRestricted()
                || decision.issue().confidentiality().isRestricted();
        Unit village = decision.unit(decision.issue().village(), "village");
        Unit holder = changesHands
                ? Ladder.firstUnit(
                        decision.chart(),
                        category,
                        village,
                        decision.issue().needToKnow().accused())
                : decision.unit(decision.issue().unit(), "unit");
        decision.record(new IssueReclassified(
                issueId, code, category.confidentiality(), holder.code(), holder.parent(), holder.tier()));
    }
}
