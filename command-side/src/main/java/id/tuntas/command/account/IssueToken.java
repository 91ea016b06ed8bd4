package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.account.TokenScope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody makes a token for a program of theirs.
 *
 * @param token its identity
 * @param secret what the program will send; kept as a hash only
 */
record IssueToken(
        String account,
        @JsonIgnore String token,
        @JsonIgnore String secret,
        Body body) implements Command {
    /** A year: what nobody renews is not needed. */
    static final int DAYS_MAX = 366;

    /** More than anybody keeps apart. */
    static final int TOKENS_MAX = 20;

    record Body(
            @NotBlank @Size(max = AccountRules.LABEL_MAX) String label,
            @NotNull TokenScope scope,
            @Min(1) @Max(DAYS_MAX) int days) {}

    @Override
    @JsonIgnore
    public String route() {
        return IssueToken.class.getName();
    }
}
