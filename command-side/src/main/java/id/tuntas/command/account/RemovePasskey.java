package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;

/** Somebody ends a passkey of theirs. */
record RemovePasskey(String account, String passkey) implements Command {
    @Override
    @JsonIgnore
    public String route() {
        return RemovePasskey.class.getName();
    }
}
