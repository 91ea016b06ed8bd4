package id.tuntas.command.rules;

import id.tuntas.events.clock.ClockRuleEvent.CalendarAdopted;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Another calendar. */
record AdoptCalendar(CalendarAdopted fact) implements Adopt {
    /**
     * Free days of one or more years, office hours, or both, and when they begin to count.
     *
     * @param file free days, CSV or iCalendar; as before when absent, and then hours or a zone must be there
     * @param legalBasis of every day whose row names none
     * @param collectiveLeaveIsFree as before when absent
     * @param hours office hours by the names of weeks, CSV; {@code periods} the days of other weeks than the ordinary
     *     one, CSV; as before when absent
     * @param zone IANA name, as before when absent
     */
    record Body(
            @NotBlank
            @Size(max = TableLimits.VERSION_LENGTH_MAX)
            @Pattern(regexp = TableLimits.VERSION, message = TableLimits.VERSION_MESSAGE)
            String version,

            @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,

            @Nullable @Size(max = TableLimits.FILE_LENGTH_MAX)
            String file,

            @Nullable @Size(max = TableLimits.BASIS_LENGTH_MAX)
            String legalBasis,

            @Nullable Boolean collectiveLeaveIsFree,

            @Nullable @Size(max = TableLimits.FILE_LENGTH_MAX)
            String hours,

            @Nullable @Size(max = TableLimits.FILE_LENGTH_MAX)
            String periods,

            @Nullable @Size(max = TableLimits.ZONE_LENGTH_MAX)
            String zone)
            implements Serializable {
        /** Whether no day, no hour and no zone is handed in. */
        boolean isEmpty() {
            return isBlank(file) && isBlank(hours) && isBlank(periods) && isBlank(zone);
        }

        static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }
}
