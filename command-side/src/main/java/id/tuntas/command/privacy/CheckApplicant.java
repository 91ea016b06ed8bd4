package id.tuntas.command.privacy;

import id.tuntas.events.privacy.IdentityProof;
import id.tuntas.events.privacy.PrivacyEvent.ApplicantIdentified;
import id.tuntas.events.privacy.PrivacyState;
import jakarta.validation.constraints.NotNull;

/** The desk made sure who asks. */
record CheckApplicant(String requestId, Body body) implements PrivacyCommand {
    record Body(@NotNull IdentityProof proof) {}

    @Override
    public void decide(Handling handling) {
        handling.requireDesk();
        handling.require(handling.request().state() == PrivacyState.RECEIVED);
        handling.record(new ApplicantIdentified(requestId, body.proof));
    }
}
