package id.tuntas.command.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.tuntas.command.door.Command;
import id.tuntas.events.organisation.ActingKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An administrator puts an account into an office. */
record AppointOfficeholder(String office, Body body) implements Command {
    /**
     * Terms of the appointment.
     *
     * @param acting definitive when absent
     * @param from today when absent
     */
    record Body(
            @NotBlank @Size(max = AccountRules.NAME_MAX) String account,
            @Nullable ActingKind acting,
            @Nullable LocalDate from,
            @Nullable @Size(max = AccountRules.DECREE_MAX) String decree) {}

    @Override
    @JsonIgnore
    public String route() {
        return AppointOfficeholder.class.getName();
    }
}
