package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;

/** Somebody ends a token of theirs. */
record RevokeToken(String account, String token) implements Command {
    @Override
    @JsonIgnore
    public String route() {
        return RevokeToken.class.getName();
    }
}
