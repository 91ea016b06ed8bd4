package id.tuntas.command.issue;

import id.tuntas.command.door.Caller;
import id.tuntas.command.organisation.CurrentChart;
import id.tuntas.command.rules.CurrentRules;
import id.tuntas.events.issue.Situation;
import id.tuntas.ledger.sealing.SealedFiles;
import id.tuntas.ledger.sealing.Vault;
import java.time.Clock;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every decision needs from outside its issue. */
@Component
class Decisions {
    private final CurrentChart charts;
    private final CurrentRules rules;
    private final DueClocks dueClocks;
    private final OpenIssues openIssues;
    private final ExternalNumbers externalNumbers;
    private final Vault vault;
    private final SealedFiles files;
    private final Clock clock;
    private final ObjectProvider<Repository<Issue>> issues;

    Decisions(
            CurrentChart charts,
            CurrentRules rules,
            DueClocks dueClocks,
            OpenIssues openIssues,
            ExternalNumbers externalNumbers,
            Vault vault,
            SealedFiles files,
            Clock clock,
            ObjectProvider<Repository<Issue>> issues) {
        this.charts = charts;
        this.rules = rules;
        this.dueClocks = dueClocks;
        this.openIssues = openIssues;
        this.externalNumbers = externalNumbers;
        this.vault = vault;
        this.files = files;
        this.clock = clock;
        this.issues = issues;
    }

    Decision on(Situation issue, Caller caller) {
        return new Decision(issue, caller, this);
    }

    CurrentChart charts() {
        return charts;
    }

    CurrentRules rules() {
        return rules;
    }

    DueClocks dueClocks() {
        return dueClocks;
    }

    OpenIssues openIssues() {
        return openIssues;
    }

    ExternalNumbers externalNumbers() {
        return externalNumbers;
    }

    Vault vault() {
        return vault;
    }

    SealedFiles files() {
        return files;
    }

    Clock clock() {
        return clock;
    }

    Repository<Issue> issues() {
        return issues.getObject();
    }
}
