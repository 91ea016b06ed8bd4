package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import tools.jackson.databind.JsonNode;

/** Somebody registers a passkey that their device has just made. */
record AddPasskey(String account, @JsonIgnore RelyingPartyRegistrationRequest made) implements Command {
    /** A few devices and a spare key. */
    static final int PASSKEYS_MAX = 10;

    /**
     * What the browser sends.
     *
     * @param credential as {@code PublicKeyCredential.toJSON()} writes it
     */
    record Body(
            @NotBlank @Size(max = AccountRules.LABEL_MAX) String label,
            @NotNull JsonNode credential) {}

    @Override
    @JsonIgnore
    public String route() {
        return AddPasskey.class.getName();
    }
}
