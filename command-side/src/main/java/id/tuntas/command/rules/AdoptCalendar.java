package id.tuntas.command.rules;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Another calendar. */
record AdoptCalendar(CalendarAdopted fact) implements Adopt {
    /**
     * Free days of one or more years, and when they begin to count.
     *
     * @param file CSV or iCalendar
     * @param legalBasis of every day whose row names none
     * @param collectiveLeaveIsFree as before when absent
     */
    record Body(
            @NotBlank
            @Size(max = TableLimits.VERSION_LENGTH_MAX)
            @Pattern(regexp = TableLimits.VERSION, message = TableLimits.VERSION_MESSAGE)
            String version,

            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,

            @NotBlank @Size(max = TableLimits.FILE_LENGTH_MAX)
            String file,

            @Nullable @Size(max = TableLimits.BASIS_LENGTH_MAX)
            String legalBasis,

            @Nullable Boolean collectiveLeaveIsFree) {}
}
