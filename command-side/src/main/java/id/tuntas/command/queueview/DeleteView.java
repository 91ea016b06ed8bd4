package id.tuntas.command.queueview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;

/** Forgets a view. */
record DeleteView(String unit, String view) implements Command {
    @Override
    @JsonIgnore
    public String route() {
        return DeleteView.class.getName();
    }
}
