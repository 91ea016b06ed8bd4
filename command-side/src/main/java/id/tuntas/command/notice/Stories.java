package id.tuntas.command.notice;

import id.tuntas.events.issue.IssueEvent;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.Situation;
import id.tuntas.ledger.sequence.LeafTable;
import id.tuntas.ledger.sequence.LedgerReader;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/** Issues as their history tells them up to a place in the proven order. */
@Component
class Stories {
    /** Longer than any issue's history; what comes after tells nothing new of who is told. */
    private static final int STEPS_MAX = 20_000;

    private final LedgerReader ledger;
    private final LeafTable leaves;

    Stories(LedgerReader ledger, LeafTable leaves) {
        this.ledger = ledger;
        this.leaves = leaves;
    }

    /**
     * An issue at a moment.
     *
     * @param filed how it began, with what the reporter left to be reached by, sealed
     */
    record Story(ComplaintFiled filed, Situation situation) {
        boolean isRestricted() {
            return situation.confidentiality().isRestricted();
        }
    }

    /** As the step at this leaf left it. */
    Story after(String issue, long leaf) {
        return told(ledger.history(issue, 0, leaf + 1, STEPS_MAX));
    }

    /** As it is now. */
    Story now(String issue) {
        return told(ledger.history(issue, 0, leaves.size(), STEPS_MAX));
    }

    private static Story told(List<TrackedEventMessage<?>> steps) {
        Situation situation = new Situation();
        steps.forEach(step -> situation.evolve((IssueEvent) step.getPayload()));
        if (!steps.isEmpty() && steps.getFirst().getPayload() instanceof ComplaintFiled filed) {
            return new Story(filed, situation);
        }
        throw new IllegalStateException("An issue that does not begin with a complaint");
    }
}
