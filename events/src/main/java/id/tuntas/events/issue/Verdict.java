package id.tuntas.events.issue;

import id.tuntas.events.organisation.OfficeHeld;
import org.jspecify.annotations.Nullable;

/**
 * Whether an act is open to an actor.
 *
 * @param refusal null when it is open
 * @param office the office that opens it, null for the reporter
 */
public record Verdict(@Nullable Refusal refusal, @Nullable OfficeHeld office) {
    static Verdict accepted(@Nullable OfficeHeld office) {
        return new Verdict(null, office);
    }

    static Verdict refused(Refusal refusal) {
        return new Verdict(refusal, null);
    }

    public boolean isAccepted() {
        return refusal == null;
    }
}
