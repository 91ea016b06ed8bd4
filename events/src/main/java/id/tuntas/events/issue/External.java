package id.tuntas.events.issue;

import id.tuntas.events.Sealed;
import id.tuntas.events.issue.IssueEvent.ComplaintFiled;
import id.tuntas.events.issue.IssueEvent.Elsewhere;
import id.tuntas.events.issue.IssueEvent.ExternalReferenceAdded;
import id.tuntas.events.issue.IssueEvent.ExternalStateNoted;
import id.tuntas.events.issue.IssueEvent.HistoryImported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other systems know of an issue.
 *
 * @param references in the order in which they became known, of each system one at most
 * @param endedElsewhere whether it came closed from another system and nobody has reopened it here
 */
public record External(List<Reference> references, boolean endedElsewhere) {
    static final External NONE = new External(List.of(), false);

    /**
     * A number in another system.
     *
     * @param closed whether it is closed there, null when that system has not yet said
     * @param state how that system names its state, null when it does not say
     */
    public record Reference(
            String system,
            String externalId,
            @Nullable Boolean closed,
            @Nullable Sealed state) {}

    /** What is known of it from the beginning is copied, so that nobody can change it. */
    public External {
        references = List.copyOf(references);
    }

    static External of(ComplaintFiled filed) {
        String system = filed.externalSystem();
        String id = filed.externalId();
        return system == null || id == null
                ? NONE
                : new External(List.of(new Reference(system, id, null, null)), false);
    }

    External after(Elsewhere event) {
        return switch (event) {
            case HistoryImported told -> {
                External known = with(new Reference(told.system(), told.externalId(), told.closed(), told.state()));
                yield new External(known.references, told.closed());
            }
            case ExternalReferenceAdded added -> with(new Reference(added.system(), added.externalId(), null, null));
            case ExternalStateNoted noted ->
                with(new Reference(noted.system(), noted.externalId(), noted.closed(), noted.state()));
        };
    }

    External reopenedHere() {
        return new External(references, false);
    }

    /** What this system knows of it. */
    public Optional<Reference> in(String system) {
        return references.stream()
                .filter(reference -> reference.system().equals(system))
                .findFirst();
    }

    private External with(Reference newer) {
        List<Reference> all = new ArrayList<>(references);
        all.removeIf(reference -> reference.system().equals(newer.system()));
        all.add(newer);
        return new External(all, endedElsewhere);
    }
}
