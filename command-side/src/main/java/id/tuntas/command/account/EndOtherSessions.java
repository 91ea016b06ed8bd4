package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import org.jspecify.annotations.Nullable;

/** Somebody ends all sessions of their account but this one. */
record EndOtherSessions(
        String account, @JsonIgnore @Nullable String session) implements Command {
    @Override
    @JsonIgnore
    public String route() {
        return EndOtherSessions.class.getName();
    }
}
