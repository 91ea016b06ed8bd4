package id.tuntas.command.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.command.issue.FileComplaint.ExternalReference;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.HistoryImported;
import id.tuntas.events.issue.Oddity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A matter comes from another system with what had become of it there. What is open there is owed by us from the day on
 * which it was opened there, since that is how long the reporter has waited; what is closed there starts no clock.
 *
 * @param issueId the ticket number, which is the issue's identity
 * @param body with the number of the other system
 */
record ImportHistory(
        @TargetAggregateIdentifier @JsonIgnore String issueId,
        @JsonIgnore String reporterId,
        @JsonIgnore Instant readAt,
        FileComplaint.Body body,
        There there)
        implements Command {

    /**
     * As it stood there, see {@link HistoryImported}.
     *
     * @param unit code of our unit that stands for the one which had it there, null when none does
     */
    record There(
            @Nullable String unit,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean closed,
            @Nullable String state,
            @Nullable String asThere,
            List<Oddity> oddities) {
        There {
            oddities = List.copyOf(oddities);
        }
    }

    @Override
    @JsonIgnore
    public String route() {
        return ImportHistory.class.getName();
    }

    void decide(Decision decision) {
        ComplaintFiled filed =
                new FileComplaint(issueId, reporterId, readAt, there.openedAt, body).begin(decision, there.unit);
        if (there.closed) {
            decision.recordUntimed(filed);
        } else {
            decision.record(filed);
        }
        ExternalReference number = Objects.requireNonNull(body.externalReference());
        decision.recordUntimed(new HistoryImported(
                issueId,
                number.system(),
                number.id(),
                there.openedAt,
                there.closedAt,
                there.closed,
                decision.sealOrNull(there.state),
                decision.sealOrNull(there.asThere),
                there.oddities));
        decision.means()
                .externalNumbers()
                .mark(number.system(), number.id(), NoteExternal.mark(there.closed, there.state));
    }
}
