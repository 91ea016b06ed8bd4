package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who knows the old password sets a new one; all other sessions of the account end.
 *
 * @param session the one it is done in, which goes on; null for none
 */
record ChangePassword(
        String account,
        @JsonIgnore @Nullable String session,
        @JsonIgnore Body body) implements Command {
    record Body(
            @NotBlank @Size(max = AccountRules.PASSWORD_MAX) String oldPassword,

            @NotNull @Size(min = AccountRules.PASSWORD_MIN, max = AccountRules.PASSWORD_MAX)
            String newPassword) {
        /** Not even in a log by mistake. */
        @Override
        public String toString() {
            return "Body";
        }
    }

    @Override
    @JsonIgnore
    public String route() {
        return ChangePassword.class.getName();
    }
}
