package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An administrator makes an account; it holds no office yet. */
record CreateAccount(String account, @JsonIgnore String password) implements Command {
    record Body(
            @NotNull @Pattern(regexp = AccountRules.NAME, message = AccountRules.NAME_MESSAGE)
            String account,

            @NotNull @Size(min = AccountRules.PASSWORD_MIN, max = AccountRules.PASSWORD_MAX)
            String password) {}

    @Override
    @JsonIgnore
    public String route() {
        return CreateAccount.class.getName();
    }
}
