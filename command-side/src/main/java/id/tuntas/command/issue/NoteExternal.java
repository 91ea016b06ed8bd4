package id.tuntas.command.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.command.door.Fingerprint;
import id.tuntas.command.door.Refused;
import id.tuntas.events.issue.External.Reference;
import id.tuntas.events.issue.IssueEvent.ExternalReferenceAdded;
import id.tuntas.events.issue.IssueEvent.ExternalStateNoted;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A file of another system, or an officer, tells under which number it tracks an issue, and how the matter stands there. Told again, it
 * changes nothing.
 *
 * @param closed whether it is closed there, null when the file does not say
 */
record NoteExternal(
        @TargetAggregateIdentifier String issueId,
        String system,
        String externalId,
        @Nullable Boolean closed,
        @Nullable String state)
        implements Command {

    @Override
    @JsonIgnore
    public String route() {
        return NoteExternal.class.getName();
    }

    /** By this it is seen that another system says something new; it names neither the matter nor anybody. */
    static String mark(boolean closed, @Nullable String state) {
        return Fingerprint.of(closed + "|" + (state == null ? "" : state));
    }

    void decide(Decision decision) {
        if (decision.issue().issueId().isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found");
        }
        Optional<Reference> known = decision.issue().external().in(system);
        if (known.filter(reference -> !reference.externalId().equals(externalId))
                .isPresent()) {
            throw new Refused(HttpStatus.CONFLICT, "external-number-other");
        }
        ExternalNumbers numbers = decision.means().externalNumbers();
        numbers.claim(system, externalId, issueId);
        if (known.isEmpty()) {
            decision.recordUntimed(new ExternalReferenceAdded(issueId, system, externalId));
        }
        Boolean there = closed;
        if (there == null) {
            return;
        }
        String mark = mark(there, state);
        boolean said = numbers.find(system, externalId)
                .filter(number -> mark.equals(number.mark()))
                .isPresent();
        if (!said) {
            decision.recordUntimed(
                    new ExternalStateNoted(issueId, system, externalId, there, decision.sealOrNull(state)));
            numbers.mark(system, externalId, mark);
        }
    }
}
