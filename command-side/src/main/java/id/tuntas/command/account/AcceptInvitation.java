package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whoever has the link makes the first administrator's account. Secrets are no part of what is kept of a request. */
record AcceptInvitation(
        @JsonIgnore String token,
        String account,
        @JsonIgnore String password) implements Command {
    record Body(
            @NotBlank @Size(max = AccountRules.TOKEN_MAX) String token,

            @NotNull @Pattern(regexp = AccountRules.NAME, message = AccountRules.NAME_MESSAGE)
            String account,

            @NotNull @Size(min = AccountRules.PASSWORD_MIN, max = AccountRules.PASSWORD_MAX)
            String password) {}

    @Override
    @JsonIgnore
    public String route() {
        return AcceptInvitation.class.getName();
    }
}
