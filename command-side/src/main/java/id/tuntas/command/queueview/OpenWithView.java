package id.tuntas.command.queueview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotNull;

/** Lets a queue open with a view, or no longer. */
record OpenWithView(String unit, String view, boolean first) implements Command {
    /**
     * The wish.
     *
     * @param first whether the queue opens with it
     */
    record Body(@NotNull Boolean first) {}

    @Override
    @JsonIgnore
    public String route() {
        return OpenWithView.class.getName();
    }
}
