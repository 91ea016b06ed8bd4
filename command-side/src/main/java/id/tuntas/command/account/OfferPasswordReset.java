package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An administrator makes a link by which whoever has it can set an account's password, once. */
record OfferPasswordReset(String account, @JsonIgnore String token) implements Command {
    record Body(@NotBlank @Size(max = AccountRules.NAME_MAX) String account) {}

    @Override
    @JsonIgnore
    public String route() {
        return OfferPasswordReset.class.getName();
    }
}
