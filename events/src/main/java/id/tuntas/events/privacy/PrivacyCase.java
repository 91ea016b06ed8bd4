package id.tuntas.events.privacy;

import id.tuntas.events.privacy.PrivacyEvent.*;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a request stands after the events seen so far; both sides fold the same events. It only assigns. */
public final class PrivacyCase {
    private @Nullable PrivacyRequestReceived received;
    private PrivacyState state = PrivacyState.RECEIVED;
    private boolean identified;
    private @Nullable PrivacyDecisionProposed proposal;
    private @Nullable String proposer;
    private @Nullable PrivacyDecisionProposed decision;
    private int rounds;
    private final Set<ErasureStep> destroyed = EnumSet.noneOf(ErasureStep.class);

    /**
     * Takes one more event of this request into account.
     *
     * @param actor account of whoever did it
     */
    public void evolve(PrivacyEvent event, String actor) {
        switch (event) {
            case PrivacyRequestReceived told -> received = told;
            case ApplicantIdentified ignored -> {
                identified = true;
                state = PrivacyState.IDENTIFIED;
            }
            case PrivacyDecisionProposed proposed -> {
                proposal = proposed;
                proposer = actor;
                rounds = proposed.round();
                state = PrivacyState.PROPOSED;
            }
            case PrivacyDecisionConfirmed ignored -> {
                decision = proposal;
                proposal = null;
                state = PrivacyState.ANSWERED;
            }
            case PrivacyDecisionDeclined ignored -> {
                proposal = null;
                state = decision == null ? PrivacyState.IDENTIFIED : PrivacyState.ANSWERED;
            }
            case KeysDestroyed gone -> gone.keyIds().forEach(this::destroyed);
            case TextsHidden ignored -> {}
            case ErasureRepeated ignored -> {}
        }
    }

    private void destroyed(String keyId) {
        for (ErasureStep step : ErasureStep.values()) {
            if (keyId.equals(step.keyOf(received().reporterId()))) {
                destroyed.add(step);
            }
        }
    }

    /** What was asked. */
    public PrivacyRequestReceived received() {
        return Objects.requireNonNull(received, "a request begins with its receipt");
    }

    public PrivacyState state() {
        return state;
    }

    public boolean identified() {
        return identified;
    }

    /** What waits for a second person. */
    public @Nullable PrivacyDecisionProposed proposal() {
        return proposal;
    }

    /** Account of whoever proposed last. */
    public @Nullable String proposer() {
        return proposer;
    }

    /** What was confirmed last. */
    public @Nullable PrivacyDecisionProposed decision() {
        return decision;
    }

    public int rounds() {
        return rounds;
    }

    public Set<ErasureStep> destroyed() {
        return Set.copyOf(destroyed);
    }

    /** Whether the desk may propose now: once, and after a granted erasure a second time about what was told. */
    public boolean mayPropose() {
        return switch (state) {
            case RECEIVED, PROPOSED -> false;
            case IDENTIFIED -> true;
            case ANSWERED -> destroyed.equals(EnumSet.of(ErasureStep.IDENTITY));
        };
    }
}
