package id.tuntas.command.privacy;

import id.tuntas.events.privacy.PrivacyEvent;
import id.tuntas.events.privacy.PrivacyEvent.PrivacyDecisionDeclined;
import id.tuntas.events.privacy.PrivacyState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A second person does not agree. */
record DeclineDecision(String requestId, Body body) implements PrivacyCommand {
    record Body(
            @NotBlank @Size(max = ProposeDecision.REASON_MAX)
            String reason) {}

    @Override
    public void decide(Handling handling) {
        handling.requireSecondPerson();
        handling.require(handling.request().state() == PrivacyState.PROPOSED);
        handling.record(new PrivacyDecisionDeclined(
                requestId,
                handling.request().rounds(),
                handling.means().vault().seal(PrivacyEvent.keyOf(requestId), body.reason)));
    }
}
