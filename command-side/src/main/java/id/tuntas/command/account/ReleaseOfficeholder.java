package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;

/** An administrator ends an account's time in an office, as of today. */
record ReleaseOfficeholder(String office, String account) implements Command {
    @Override
    @JsonIgnore
    public String route() {
        return ReleaseOfficeholder.class.getName();
    }
}
