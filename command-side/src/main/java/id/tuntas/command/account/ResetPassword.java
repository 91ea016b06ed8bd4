package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whoever has the link sets the account's password; all of its sessions end. */
record ResetPassword(@JsonIgnore String token, @JsonIgnore String password) implements Command {
    record Body(
            @NotBlank @Size(max = AccountRules.TOKEN_MAX) String token,

            @NotNull @Size(min = AccountRules.PASSWORD_MIN, max = AccountRules.PASSWORD_MAX)
            String password) {}

    @Override
    @JsonIgnore
    public String route() {
        return ResetPassword.class.getName();
    }
}
