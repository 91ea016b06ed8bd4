package id.tuntas.command.queueview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Keeps the filters of a unit's queue under a name. */
record SaveView(String unit, Body body) implements Command {
    static final int NAME_MAX = 60;

    /** As many codes and one searched text as an address holds. */
    static final int FILTERS_MAX = 600;

    /**
     * The view.
     *
     * @param filters the question of the queue's address, without its mark
     * @param first whether the queue opens with it
     */
    record Body(
            @NotBlank @Size(max = NAME_MAX) String name,

            @Nullable @Size(max = FILTERS_MAX) @Pattern(regexp = "[\\w.\\-~*+=&%]*")
            String filters,

            @Nullable Boolean first) {}

    @Override
    @JsonIgnore
    public String route() {
        return SaveView.class.getName();
    }
}
